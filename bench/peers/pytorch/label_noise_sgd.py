"""Label-noise SGD on f(x) = a . (W x) in PyTorch, float64, one thread: steps per second.

W and a start as a_i ~ N(0, 1/m), w_i ~ N(0, I/d). Both forms draw the same numbers from the same seed.
"""

import argparse
import random
import time

import torch
from torch import nn


class Samples:
    """Inputs x ~ N(0, I) and labels tau x_1 + sigma (fair sign)."""

    def __init__(self, dimension, sigma, tau, seed, generator):
        self._input = torch.empty(dimension)
        self._generator = generator
        self._sigma = sigma
        self._tau = tau
        self._signs = random.Random(seed)

    def draw(self):
        x = self._input.normal_(generator=self._generator)
        noise = self._sigma if self._signs.getrandbits(1) else -self._sigma
        return x, self._tau * x[0].item() + noise


def initial_weights(width, dimension, generator):
    a = torch.randn(width, generator=generator) / width**0.5
    w = torch.randn(width, dimension, generator=generator) / dimension**0.5
    return a, w


class Autograd:
    """Two linear layers, a squared loss, torch.optim.SGD."""

    def __init__(self, a, w, eta):
        width, dimension = w.shape
        self._inner = nn.Linear(dimension, width, bias=False)
        self._outer = nn.Linear(width, 1, bias=False)
        with torch.no_grad():
            self._inner.weight.copy_(w)
            self._outer.weight.copy_(a)
        self._model = nn.Sequential(self._inner, self._outer)
        self._optimiser = torch.optim.SGD(self._model.parameters(), lr=eta)

    def run(self, samples, steps):
        for _ in range(steps):
            x, y = samples.draw()
            self._optimiser.zero_grad(set_to_none=True)
            loss = 0.5 * (self._model(x) - y).square().sum()
            loss.backward()
            self._optimiser.step()

    def theta(self):
        with torch.no_grad():
            return self._outer.weight @ self._inner.weight


class InPlace:
    """The update written out. W is stored transposed, which makes the rank-one update several times faster."""

    def __init__(self, a, w, eta):
        self._a = a.clone()
        self._transpose = w.t().contiguous()
        self._hidden = torch.empty_like(a)
        self._eta = eta

    @torch.no_grad()
    def run(self, samples, steps):
        a, transpose, hidden, eta = self._a, self._transpose, self._hidden, self._eta
        w = transpose.t()
        for _ in range(steps):
            x, y = samples.draw()
            torch.mv(w, x, out=hidden)
            rate = eta * (a.dot(hidden).item() - y)
            transpose.addr_(x, a, alpha=-rate)
            a.add_(hidden, alpha=-rate)

    def theta(self):
        return self._transpose @ self._a


FORMS = {"autograd": Autograd, "in-place": InPlace}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--form", choices=FORMS, required=True)
    parser.add_argument("--width", type=int, default=1000)
    parser.add_argument("--dimension", type=int, default=20)
    parser.add_argument("--steps", type=int, default=20000)
    parser.add_argument("--eta", type=float, help="default 1/m")
    parser.add_argument("--sigma", type=float, help="default m^(1/4)")
    parser.add_argument("--tau", type=float, help="default m^(-1/4)")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    m, d = arguments.width, arguments.dimension
    eta = 1 / m if arguments.eta is None else arguments.eta
    sigma = m**0.25 if arguments.sigma is None else arguments.sigma
    tau = m**-0.25 if arguments.tau is None else arguments.tau

    torch.set_num_threads(1)
    torch.set_default_dtype(torch.float64)
    generator = torch.Generator().manual_seed(arguments.seed)
    form = FORMS[arguments.form](*initial_weights(m, d, generator), eta)
    samples = Samples(d, sigma, tau, arguments.seed, generator)

    form.run(samples, arguments.steps // 10)
    start = time.perf_counter()
    form.run(samples, arguments.steps)
    elapsed = time.perf_counter() - start
    print(f"steps_per_second {arguments.steps / elapsed:.1f}")
    print(f"norm_theta {form.theta().norm().item():.12g}")


if __name__ == "__main__":
    main()
