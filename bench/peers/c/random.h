/* xoshiro256+ (Blackman and Vigna), seeded through SplitMix64, and normal variates by Marsaglia's polar method. */
#ifndef RANDOM_H
#define RANDOM_H

#include <math.h>
#include <stdbool.h>
#include <stdint.h>

typedef struct {
    uint64_t state[4];
    double spare;
    bool has_spare;
} random_source;

static inline uint64_t rotate_left(uint64_t word, int count)
{
    return (word << count) | (word >> (64 - count));
}

static inline uint64_t next_word(random_source *source)
{
    uint64_t *s = source->state;
    const uint64_t word = s[0] + s[3];
    const uint64_t shifted = s[1] << 17;
    s[2] ^= s[0];
    s[3] ^= s[1];
    s[1] ^= s[2];
    s[0] ^= s[3];
    s[2] ^= shifted;
    s[3] = rotate_left(s[3], 45);
    return word;
}

static inline random_source random_source_of(uint64_t seed)
{
    random_source source = { .has_spare = false };
    for (int i = 0; i < 4; i++) {
        uint64_t word = seed += 0x9e3779b97f4a7c15u;
        word = (word ^ (word >> 30)) * 0xbf58476d1ce4e5b9u;
        word = (word ^ (word >> 27)) * 0x94d049bb133111ebu;
        source.state[i] = word ^ (word >> 31);
    }
    return source;
}

/* Uniform on [-1, 1), from the upper 53 bits: the lowest bits of xoshiro256+ are its weak ones. */
static inline double next_symmetric(random_source *source)
{
    return (double)(next_word(source) >> 11) * 0x1p-52 - 1.0;
}

static inline double next_sign(random_source *source)
{
    return (next_word(source) >> 63) != 0 ? 1.0 : -1.0;
}

static inline double next_normal(random_source *source)
{
    if (source->has_spare) {
        source->has_spare = false;
        return source->spare;
    }
    double u, v, s;
    do {
        u = next_symmetric(source);
        v = next_symmetric(source);
        s = u * u + v * v;
    } while (s >= 1.0 || s == 0.0);
    const double scale = sqrt(-2.0 * log(s) / s);
    source->spare = v * scale;
    source->has_spare = true;
    return u * scale;
}

#endif
