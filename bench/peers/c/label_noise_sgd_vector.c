/*
 * Label-noise SGD on f(x) = a . (W x), O(m d) a step, d known to the compiler, four neurons moved at once.
 * W is stored in blocks of four neurons, so that memory is read in order however large d is.
 * Usage: label_noise_sgd_vector m steps eta sigma tau seed
 */
#define _POSIX_C_SOURCE 200809L

#include "driver.h"

#ifndef DIMENSION
#error "compile with -DDIMENSION=d"
#endif

enum { D = DIMENSION };

typedef double lanes __attribute__((vector_size(LANES * sizeof(double)), may_alias));

static void run(network *net, random_source *source, const parameters *p, long steps)
{
    const int blocks = padded(p->width) / LANES;
    lanes *restrict a = (lanes *)net->a;
    lanes *restrict w = (lanes *)net->w;
    lanes *restrict h = (lanes *)net->h;
    double x[D];
    for (long step = 0; step < steps; step++) {
        for (int k = 0; k < D; k++)
            x[k] = next_normal(source);
        lanes prediction = { 0 };
        for (int b = 0; b < blocks; b++) {
            lanes sum = { 0 };
#pragma GCC unroll 64
            for (int k = 0; k < D; k++)
                sum += w[(long)b * D + k] * x[k];
            h[b] = sum;
            prediction += a[b] * sum;
        }
        double residual = -(p->tau * x[0] + p->sigma * next_sign(source));
        for (int l = 0; l < LANES; l++)
            residual += prediction[l];
        const double rate = p->eta * residual;
        for (int b = 0; b < blocks; b++) {
            const lanes change = rate * a[b];
#pragma GCC unroll 64
            for (int k = 0; k < D; k++)
                w[(long)b * D + k] -= change * x[k];
            a[b] -= rate * h[b];
        }
    }
}

int main(int argc, char **argv)
{
    if (argc != 7) {
        fprintf(stderr, "usage: %s m steps eta sigma tau seed\n", argv[0]);
        return EXIT_FAILURE;
    }
    return measure(argv + 1, D, BY_BLOCK, run);
}
