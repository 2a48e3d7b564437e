/*
 * Label-noise SGD on f(x) = a . (W x), d known only at run time, W stored row by row as the formulas are written.
 * Usage: label_noise_sgd_naive d m steps eta sigma tau seed
 */
#define _POSIX_C_SOURCE 200809L

#include "driver.h"

static void run(network *net, random_source *source, const parameters *p, long steps)
{
    const int m = p->width, d = p->dimension;
    double *restrict a = net->a;
    double *restrict w = net->w;
    double *restrict h = net->h;
    double x[d];
    for (long step = 0; step < steps; step++) {
        for (int k = 0; k < d; k++)
            x[k] = next_normal(source);
        double residual = -(p->tau * x[0] + p->sigma * next_sign(source));
        for (int i = 0; i < m; i++) {
            h[i] = 0;
            for (int k = 0; k < d; k++)
                h[i] += w[(long)i * d + k] * x[k];
            residual += a[i] * h[i];
        }
        for (int i = 0; i < m; i++) {
            for (int k = 0; k < d; k++)
                w[(long)i * d + k] -= p->eta * residual * a[i] * x[k];
            a[i] -= p->eta * residual * h[i];
        }
    }
}

int main(int argc, char **argv)
{
    if (argc != 8) {
        fprintf(stderr, "usage: %s d m steps eta sigma tau seed\n", argv[0]);
        return EXIT_FAILURE;
    }
    return measure(argv + 2, atoi(argv[1]), BY_ROW, run);
}
