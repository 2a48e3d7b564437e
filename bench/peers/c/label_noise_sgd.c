/*
 * Label-noise SGD on f(x) = a . (W x), O(m d) a step, d known to the compiler, W stored row by row.
 * Usage: label_noise_sgd m steps eta sigma tau seed
 */
#define _POSIX_C_SOURCE 200809L

#include "driver.h"

#ifndef DIMENSION
#error "compile with -DDIMENSION=d"
#endif

enum { D = DIMENSION };

static void run(network *net, random_source *source, const parameters *p, long steps)
{
    const int m = p->width;
    double *restrict a = net->a;
    double *restrict w = net->w;
    double *restrict h = net->h;
    double x[D];
    for (long step = 0; step < steps; step++) {
        for (int k = 0; k < D; k++)
            x[k] = next_normal(source);
        double residual = -(p->tau * x[0] + p->sigma * next_sign(source));
        for (int i = 0; i < m; i++) {
            double sum = 0;
            for (int k = 0; k < D; k++)
                sum += w[(long)i * D + k] * x[k];
            h[i] = sum;
            residual += a[i] * sum;
        }
        const double rate = p->eta * residual;
        for (int i = 0; i < m; i++) {
            const double change = rate * a[i];
            for (int k = 0; k < D; k++)
                w[(long)i * D + k] -= change * x[k];
            a[i] -= rate * h[i];
        }
    }
}

int main(int argc, char **argv)
{
    if (argc != 7) {
        fprintf(stderr, "usage: %s m steps eta sigma tau seed\n", argv[0]);
        return EXIT_FAILURE;
    }
    return measure(argv + 1, D, BY_ROW, run);
}
