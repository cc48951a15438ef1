"""Right solutions of `sample_config`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("sample_config")
def hint():
    """The third hint."""

    def sample_config(space, rng):
        config = {}
        for name, choices in space.items():
            if isinstance(choices, list):
                config[name] = choices[rng.integers(len(choices))]
            else:
                kind, low, high = choices
                if kind == "log":
                    config[name] = 10 ** rng.uniform(np.log10(low), np.log10(high))
                else:
                    config[name] = rng.integers(low, high + 1)
        return config


@variant("sample_config")
def natural_logarithm():
    """exp and ln in place of 10 and log10."""

    import math

    def sample_config(space, rng):
        out = dict()
        for key in space:
            what = space[key]
            if type(what) is list:
                out[key] = what[int(rng.integers(0, len(what)))]
            elif what[0] == "log":
                out[key] = math.exp(rng.uniform(math.log(what[1]), math.log(what[2])))
            elif what[0] == "int":
                out[key] = int(rng.integers(what[1], what[2], endpoint=True))
        return out


@variant("sample_config")
def match_statement():
    """Structural pattern matching; the tuple comes first."""

    def sample_config(space, rng):
        def one(choices):
            if isinstance(choices, tuple):
                match choices:
                    case ("log", low, high):
                        return float(np.exp(rng.uniform(np.log(low), np.log(high))))
                    case ("int", low, high):
                        return int(rng.integers(low, high + 1))
            return choices[rng.integers(len(choices))]

        return {name: one(choices) for name, choices in space.items()}


@variant("sample_config")
def dispatch_by_a_dict():
    """A function for each kind."""

    def sample_config(space, rng):
        draw = {
            "log": lambda low, high: float(10.0 ** rng.uniform(np.log10(low), np.log10(high))),
            "int": lambda low, high: int(rng.integers(low=low, high=high + 1)),
            "list": lambda *values: values[rng.integers(len(values))],
        }
        result = {}
        for name, options in space.items():
            if isinstance(options, list):
                result[name] = draw["list"](*options)
            else:
                kind, *ends = options
                result[name] = draw[kind](*ends)
        return result


@variant("sample_config")
def share_of_the_way():
    """low times the ratio to the power of a share from 0 to 1."""

    def sample_config(space, rng):
        config = {}
        for name, spec in space.items():
            if isinstance(spec, tuple) and spec[0] == "log":
                _, low, high = spec
                config[name] = low * (high / low) ** rng.uniform()
            elif isinstance(spec, tuple):
                _, low, high = spec
                config[name] = int(rng.integers(low, high + 1))
            else:
                config[name] = spec[int(rng.integers(len(spec)))]
        return config


@variant("sample_config")
def powers_of_two():
    """exp2 and log2."""

    def sample_config(space, rng):
        found = {}
        for name, allowed in space.items():
            if not isinstance(allowed, tuple):
                place = rng.integers(len(allowed))
                found[name] = allowed[place]
                continue
            kind, a, b = allowed
            if kind == "int":
                found[name] = a + int(rng.integers(b - a + 1))
                continue
            found[name] = float(np.exp2(rng.uniform(np.log2(a), np.log2(b))))
        return found


@variant("sample_config")
def muestra_con_ayudantes():
    """Funciones de ayuda con nombres en español."""

    def elegir(valores, rng):
        return valores[rng.integers(len(valores))]

    def tasa(minimo, maximo, rng):
        exponente = rng.uniform(np.log10(minimo), np.log10(maximo))
        return float(np.power(10.0, exponente))

    def entero(minimo, maximo, rng):
        return int(rng.integers(minimo, maximo + 1))

    def sample_config(space, rng):
        muestra = {}
        for nombre, opciones in space.items():
            if isinstance(opciones, list):
                muestra[nombre] = elegir(opciones, rng)
            elif opciones[0] == "log":
                muestra[nombre] = tasa(opciones[1], opciones[2], rng)
            else:
                muestra[nombre] = entero(opciones[1], opciones[2], rng)
        return muestra


@variant("sample_config")
def clipped_to_the_range():
    """Cuts off what rounding puts outside the range."""

    def sample_config(space, rng):
        config = {}
        for name, choices in space.items():
            if isinstance(choices, list):
                config[name] = choices[rng.integers(0, len(choices))]
            elif choices[0] == "log":
                low, high = choices[1:]
                u = rng.uniform(np.log10(low), np.log10(high))
                config[name] = float(min(max(10**u, low), high))
            else:
                low, high = choices[1:]
                config[name] = int(rng.integers(low, high, endpoint=True))
        return config


@variant("sample_config")
def small_classes():
    """A class for each kind of range."""

    from dataclasses import dataclass

    @dataclass
    class Choice:
        values: list

        def draw(self, rng):
            return self.values[rng.integers(len(self.values))]

    @dataclass
    class Log:
        low: float
        high: float

        def draw(self, rng):
            return float(10 ** rng.uniform(np.log10(self.low), np.log10(self.high)))

    @dataclass
    class Int:
        low: int
        high: int

        def draw(self, rng):
            return int(rng.integers(self.low, self.high + 1))

    def sample_config(space, rng):
        kinds = {"log": Log, "int": Int}
        ranges = {n: Choice(s) if isinstance(s, list) else kinds[s[0]](s[1], s[2]) for n, s in space.items()}
        return {n: r.draw(rng) for n, r in ranges.items()}


@variant("sample_config")
def numbers_as_arrays_of_size_one():
    """Asks for an array with one number and takes it out."""

    def sample_config(space, rng):
        config = {}
        for name in list(space.keys()):
            choices = space[name]
            if isinstance(choices, list):
                index = rng.integers(len(choices), size=1)[0]
                config[name] = choices[index]
            elif choices[0] == "log":
                exponent = rng.uniform(np.log10(choices[1]), np.log10(choices[2]), size=1)
                config[name] = float(10 ** exponent[0])
            else:
                config[name] = rng.integers(choices[1], choices[2] + 1, size=1).item()
        return config


@variant("sample_config")
def early_returns():
    """A helper with early returns, and a check of the kind."""

    def draw_value(spec, rng):
        if isinstance(spec, list):
            return spec[rng.integers(len(spec))]
        kind, low, high = spec
        if kind == "log":
            return float(10 ** rng.uniform(np.log10(low), np.log10(high)))
        if kind == "int":
            return int(rng.integers(low, high + 1))
        raise ValueError(f"unknown kind {kind!r}")

    def sample_config(space, rng):
        names, specs = list(space.keys()), list(space.values())
        drawn = [draw_value(spec, rng) for spec in specs]
        return dict(zip(names, drawn))


@variant("sample_config")
def deep_copy_filled():
    """Begins with a copy of the space and replaces each value."""

    import copy

    def sample_config(space, rng):
        config = copy.deepcopy(space)
        for name, s in space.items():
            if isinstance(s, tuple):
                lo, hi = s[1], s[2]
                if s[0] == "log":
                    log_lo, log_hi = np.log([lo, hi])
                    config[name] = np.exp(rng.uniform(log_lo, log_hi))
                else:
                    config[name] = rng.integers(lo, hi + 1)
            else:
                config[name] = s[rng.integers(len(s))]
        return config


@variant("sample_config")
def generator_of_pairs():
    """A generator of pairs, and dict()."""

    def sample_config(space, rng):
        def pairs():
            for name, what in space.items():
                if isinstance(what, list):
                    yield name, what[rng.integers(len(what))]
                elif "log" == what[0]:
                    yield name, float(10 ** (rng.uniform(np.log10(what[1]), np.log10(what[2]))))
                else:
                    yield name, int(rng.integers(what[1], 1 + what[2]))

        return dict(pairs())
