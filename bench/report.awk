# Reads "round key value" and prints the tables: the median over the rounds, with minimum and maximum. Ratios are formed within a round.
{ value[$1, $2] = $3; if ($1 > rounds) rounds = $1 }

function table(title) { printf "\n| %s | median (min–max) |\n|---|--:|\n", title }

function show(x) {
    if (x >= 1e6) return sprintf("%.3g·10⁶", x / 1e6)
    return x >= 1000 ? sprintf("%d", x) : sprintf("%.3g", x)
}

# A row of a, or of a over the larger of b and c, times a factor; nothing where something was not measured.
function row(label, a, b, c, factor,    round, n, i, x, below, list) {
    for (round = 1; round <= rounds; round++) {
        if (!((round, a) in value) || (b != "" && !((round, b) in value))) continue
        x = value[round, a] * (factor ? factor : 1)
        if (b != "") {
            below = value[round, b]
            if (c != "" && value[round, c] > below) below = value[round, c]
            x /= below
        }
        for (i = n++; i > 0 && list[i] > x; i--) list[i + 1] = list[i]
        list[i + 1] = x
    }
    if (n) printf "| %s | %s (%s–%s) |\n", label, show((list[int((n + 1) / 2)] + list[int(n / 2) + 1]) / 2), show(list[1]), show(list[n])
}

function dimension(d,    at) {
    at = ", d = " d
    row("PyTorch autograd" at, "autograd/" d)
    row("PyTorch in place" at, "in-place/" d)
    row("C, plain loops" at, "label_noise_sgd/" d)
    row("C, vectors" at, "label_noise_sgd_vector/" d)
    row("four replicates side by side" at, "sgd/" d)
}

function ratios(d,    at) {
    at = ", d = " d
    row("ours / PyTorch autograd" at, "sgd/" d, "autograd/" d)
    row("ours / PyTorch in place" at, "sgd/" d, "in-place/" d)
    row("ours / better C" at, "sgd/" d, "label_noise_sgd/" d, "label_noise_sgd_vector/" d)
    row("kernel / peak of 256 bits, %" at, "kernel/" d, "peak/" d, "", 100)
    row("kernel / peak of 512 bits, %" at, "kernel/" d, "peak-wide/" d, "", 100)
}

END {
    table("steps per second, m = 1000, one core")
    dimension(20); dimension(7)
    table("ratio within a round")
    ratios(20); ratios(7)
    row("time at m = 10⁹ / time at m = 10, d = 7", "time/width/1000000000", "time/width/10")
    row("two threads / one, d = 7", "threads/sgd7/2", "threads/sgd7/1")
    row("two threads / one, d = 20", "threads/sgd20/2", "threads/sgd20/1")
    row("two threads / one, multiply-adds", "threads/peak/2", "threads/peak/1")
    table("ns per replicate-step, one core")
    row("m = 10, d = 7", "time/width/10")
    row("m = 10³, d = 7", "time/width/1000")
    row("m = 10⁶, d = 7", "time/width/1000000")
    row("m = 10⁹, d = 7", "time/width/1000000000")
    row("d = 4", "time/sgd/4"); row("d = 4, without random numbers", "time/kernel/4")
    row("d = 7", "time/sgd/7"); row("d = 7, without random numbers", "time/kernel/7")
    row("d = 20", "time/sgd/20"); row("d = 20, without random numbers", "time/kernel/20")
    row("d = 40", "time/sgd/40"); row("d = 40, without random numbers", "time/kernel/40")
    row("gradient descent, d = 7", "time/gd")
    row("every neuron watched, m = 1000, d = 7", "time/watch")
    row("one replicate, `Reduced`, d = 7", "time/reduced")
    row("one replicate, `GramOnly`, d = 7", "time/gram-only")
    row("one replicate, `Explicit`, m = 1000, d = 7", "time/explicit")
    table("other speeds, one core")
    row("multiply-adds in C#, 256 bits, Gflop/s", "peak/7")
    row("multiply-adds in C, 256 bits, Gflop/s", "peak/c")
    row("multiply-adds in C#, 512 bits, Gflop/s", "peak-wide/7")
    row("multiply-adds in C, 512 bits, Gflop/s", "peak-wide/c")
    row("kernel, d = 20, Gflop/s", "kernel/20")
    row("kernel, d = 7, Gflop/s", "kernel/7")
    row("ns per normal", "normals")
    row("neurons looked at per second, m = 10³, d = 7", "sweep/1000")
    row("neurons looked at per second, m = 10⁶, d = 7", "sweep/1000000")
    row("the same, m = 4·10⁶: rows drawn again at each look", "sweep/4000000")
    row("neurons drawn per second, m = 10³, d = 7", "rows/1000")
    row("neurons drawn per second, m = 10⁶, d = 7", "rows/1000000")
    row("share of looks in an escape run (Theorem C.4), m = 131072, d = 7, %", "escape")
}
