/*
 * The most double-precision arithmetic one core does: twelve independent chains of AVX2 multiply-adds held in registers.
 * Where the compiler targets AVX-512, the same again in vectors of twice the width.
 * Twelve cover a latency of up to six cycles at two multiply-adds a cycle.
 */
#define _POSIX_C_SOURCE 200809L

#include <immintrin.h>
#include <stdio.h>
#include <time.h>

enum { CHAINS = 12, LANES = 4 };

static double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

/* The map v -> factor v + shift contracts to 1, so that no value overflows or turns subnormal. */
static __m256d multiply_add(long rounds)
{
    const __m256d factor = _mm256_set1_pd(0.75), shift = _mm256_set1_pd(0.25);
    __m256d chain[CHAINS];
    for (int i = 0; i < CHAINS; i++)
        chain[i] = _mm256_set1_pd(1.0 + i);
    for (long round = 0; round < rounds; round++)
        for (int i = 0; i < CHAINS; i++)
            chain[i] = _mm256_fmadd_pd(chain[i], factor, shift);
    for (int i = 1; i < CHAINS; i++)
        chain[0] = _mm256_add_pd(chain[0], chain[i]);
    return chain[0];
}

#ifdef __AVX512F__
static __m512d wide_multiply_add(long rounds)
{
    const __m512d factor = _mm512_set1_pd(0.75), shift = _mm512_set1_pd(0.25);
    __m512d chain[CHAINS];
    for (int i = 0; i < CHAINS; i++)
        chain[i] = _mm512_set1_pd(1.0 + i);
    for (long round = 0; round < rounds; round++)
        for (int i = 0; i < CHAINS; i++)
            chain[i] = _mm512_fmadd_pd(chain[i], factor, shift);
    for (int i = 1; i < CHAINS; i++)
        chain[0] = _mm512_add_pd(chain[0], chain[i]);
    return chain[0];
}

static void print_wide(long rounds)
{
    __m512d total = wide_multiply_add(rounds / 10);
    const double start = seconds();
    total = _mm512_add_pd(total, wide_multiply_add(rounds));
    const double elapsed = seconds() - start;
    printf("gflops_wide %.2f\n", 4.0 * LANES * CHAINS * (double)rounds / elapsed * 1e-9);
    printf("sum_wide %g\n", _mm512_reduce_add_pd(total));
}
#else
static void print_wide(long rounds)
{
    (void)rounds;
}
#endif

int main(void)
{
    const long rounds = 200000000;
    __m256d total = multiply_add(rounds / 10);
    const double start = seconds();
    total = _mm256_add_pd(total, multiply_add(rounds));
    const double elapsed = seconds() - start;
    printf("gflops %.2f\n", 2.0 * LANES * CHAINS * (double)rounds / elapsed * 1e-9);
    printf("sum %g\n", total[0] + total[1] + total[2] + total[3]);
    print_wide(rounds);
    return 0;
}
