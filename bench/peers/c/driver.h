/* Arguments, the start, the clock and the report, the same for every loop. */
#ifndef DRIVER_H
#define DRIVER_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "random.h"

enum { LANES = 4 };

typedef struct {
    int width;
    int dimension;
    double eta, sigma, tau;
} parameters;

/* BY_BLOCK: the neurons go in blocks of LANES, and a block is stored coordinate by coordinate. */
typedef enum { BY_ROW, BY_BLOCK } layout;

typedef struct {
    double *a;
    double *w;
    double *h; /* W x of the current step */
} network;

typedef void run_steps(network *net, random_source *source, const parameters *p, long steps);

/* Neurons are padded with zeros to a multiple of LANES; a zero neuron stays zero and adds nothing to the prediction. */
static inline int padded(int width)
{
    return (width + LANES - 1) / LANES * LANES;
}

static inline size_t index_of(layout order, const parameters *p, int neuron, int coordinate)
{
    if (order == BY_ROW)
        return (size_t)neuron * p->dimension + coordinate;
    return ((size_t)(neuron / LANES) * p->dimension + coordinate) * LANES + neuron % LANES;
}

static double *allocate(size_t count)
{
    const size_t bytes = (count * sizeof(double) + 63) / 64 * 64;
    double *block = aligned_alloc(64, bytes);
    if (block == NULL) {
        fprintf(stderr, "out of memory\n");
        exit(EXIT_FAILURE);
    }
    memset(block, 0, bytes);
    return block;
}

/* a_i ~ N(0, 1/m) and w_i ~ N(0, I/d), drawn in the same order in both layouts. */
static network initial_network(layout order, const parameters *p, random_source *source)
{
    const int m = p->width, d = p->dimension;
    const size_t rows = padded(m);
    network net = { allocate(rows), allocate(rows * d), allocate(rows) };
    for (int i = 0; i < m; i++)
        net.a[i] = next_normal(source) / sqrt(m);
    for (int i = 0; i < m; i++)
        for (int k = 0; k < d; k++)
            net.w[index_of(order, p, i, k)] = next_normal(source) / sqrt(d);
    return net;
}

static double norm_of_theta(layout order, const parameters *p, const network *net)
{
    double square = 0;
    for (int k = 0; k < p->dimension; k++) {
        double coordinate = 0;
        for (int i = 0; i < p->width; i++)
            coordinate += net->a[i] * net->w[index_of(order, p, i, k)];
        square += coordinate * coordinate;
    }
    return sqrt(square);
}

static double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

/* Arguments m steps eta sigma tau seed; a tenth of the steps runs before the clock starts. */
static int measure(char **arguments, int dimension, layout order, run_steps *run)
{
    const parameters p = {
        .width = atoi(arguments[0]),
        .dimension = dimension,
        .eta = atof(arguments[2]),
        .sigma = atof(arguments[3]),
        .tau = atof(arguments[4]),
    };
    const long steps = atol(arguments[1]);
    if (p.width < 1 || p.dimension < 1 || steps < 1) {
        fprintf(stderr, "m, d and the number of steps must be positive integers\n");
        return EXIT_FAILURE;
    }
    random_source source = random_source_of(strtoull(arguments[5], NULL, 10));
    network net = initial_network(order, &p, &source);
    run(&net, &source, &p, steps / 10);
    const double start = seconds();
    run(&net, &source, &p, steps);
    const double elapsed = seconds() - start;
    printf("steps_per_second %.1f\n", (double)steps / elapsed);
    printf("norm_theta %.12g\n", norm_of_theta(order, &p, &net));
    free(net.a);
    free(net.w);
    free(net.h);
    return EXIT_SUCCESS;
}

#endif
