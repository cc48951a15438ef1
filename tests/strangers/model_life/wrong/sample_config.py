"""Wrong solutions of `sample_config`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("sample_config")
def upper_end_excluded():
    """high never comes."""

    def sample_config(space, rng):
        config = {}
        for name, choices in space.items():
            if isinstance(choices, list):
                config[name] = choices[rng.integers(len(choices))]
            elif choices[0] == "log":
                config[name] = 10 ** rng.uniform(np.log10(choices[1]), np.log10(choices[2]))
            else:
                config[name] = rng.integers(choices[1], max(choices[2], choices[1] + 1))
        return config


@mutant("sample_config")
def rate_drawn_evenly():
    """Draws the rate itself evenly."""

    def sample_config(space, rng):
        config = {}
        for name, choices in space.items():
            if isinstance(choices, list):
                config[name] = choices[rng.integers(len(choices))]
            elif choices[0] == "log":
                config[name] = rng.uniform(choices[1], choices[2])
            else:
                config[name] = rng.integers(choices[1], choices[2] + 1)
        return config


@mutant("sample_config")
def exponent_returned():
    """Gives the exponent, not the rate."""

    def sample_config(space, rng):
        config = {}
        for name, choices in space.items():
            if isinstance(choices, list):
                config[name] = choices[rng.integers(len(choices))]
            elif choices[0] == "log":
                config[name] = rng.uniform(np.log10(choices[1]), np.log10(choices[2]))
            else:
                config[name] = rng.integers(choices[1], choices[2] + 1)
        return config


@mutant("sample_config")
def mixed_bases():
    """log10 of the ends, but exp of the exponent."""

    def sample_config(space, rng):
        config = {}
        for name, choices in space.items():
            if isinstance(choices, list):
                config[name] = choices[rng.integers(len(choices))]
            elif choices[0] == "log":
                config[name] = np.exp(rng.uniform(np.log10(choices[1]), np.log10(choices[2])))
            else:
                config[name] = rng.integers(choices[1], choices[2] + 1)
        return config


@mutant("sample_config")
def lower_end_forgotten():
    """Integers from 0 to high - low."""

    def sample_config(space, rng):
        config = {}
        for name, choices in space.items():
            if isinstance(choices, list):
                config[name] = choices[rng.integers(len(choices))]
            elif choices[0] == "log":
                config[name] = 10 ** rng.uniform(np.log10(choices[1]), np.log10(choices[2]))
            else:
                config[name] = int(rng.integers(choices[2] - choices[1] + 1))
        return config


@mutant("sample_config")
def rounded_uniform():
    """A rounded float: the ends come half as often, and it is another draw."""

    def sample_config(space, rng):
        config = {}
        for name, choices in space.items():
            if isinstance(choices, list):
                config[name] = choices[rng.integers(len(choices))]
            elif choices[0] == "log":
                config[name] = 10 ** rng.uniform(np.log10(choices[1]), np.log10(choices[2]))
            else:
                config[name] = round(rng.uniform(choices[1], choices[2]))
        return config


@mutant("sample_config")
def generator_of_its_own():
    """A new generator with SEED."""

    def sample_config(space, rng):
        rng = np.random.default_rng(SEED)
        config = {}
        for name, choices in space.items():
            if isinstance(choices, list):
                config[name] = choices[rng.integers(len(choices))]
            elif choices[0] == "log":
                config[name] = 10 ** rng.uniform(np.log10(choices[1]), np.log10(choices[2]))
            else:
                config[name] = rng.integers(choices[1], choices[2] + 1)
        return config


@mutant("sample_config")
def global_generator():
    """np.random in place of rng."""

    def sample_config(space, rng):
        config = {}
        for name, choices in space.items():
            if isinstance(choices, list):
                config[name] = choices[np.random.randint(len(choices))]
            elif choices[0] == "log":
                config[name] = 10 ** np.random.uniform(np.log10(choices[1]), np.log10(choices[2]))
            else:
                config[name] = np.random.randint(choices[1], choices[2] + 1)
        return config


@mutant("sample_config")
def names_sorted():
    """Draws in the order of the alphabet."""

    def sample_config(space, rng):
        config = {}
        for name in sorted(space):
            choices = space[name]
            if isinstance(choices, list):
                config[name] = choices[rng.integers(len(choices))]
            elif choices[0] == "log":
                config[name] = 10 ** rng.uniform(np.log10(choices[1]), np.log10(choices[2]))
            else:
                config[name] = rng.integers(choices[1], choices[2] + 1)
        return config


@mutant("sample_config")
def lists_first():
    """First all lists, then the ranges."""

    def sample_config(space, rng):
        config = {name: None for name in space}
        for name, choices in space.items():
            if isinstance(choices, list):
                config[name] = choices[rng.integers(len(choices))]
        for name, choices in space.items():
            if isinstance(choices, tuple):
                kind, low, high = choices
                if kind == "log":
                    config[name] = 10 ** rng.uniform(np.log10(low), np.log10(high))
                else:
                    config[name] = rng.integers(low, high + 1)
        return config


@mutant("sample_config")
def all_three_are_drawn():
    """Draws all three kinds for each name and takes one of them."""

    def sample_config(space, rng):
        config = {}
        for name, choices in space.items():
            place = rng.integers(100)
            share = rng.uniform()
            if isinstance(choices, list):
                config[name] = choices[place % len(choices)]
            elif choices[0] == "log":
                config[name] = choices[1] * (choices[2] / choices[1]) ** share
            else:
                config[name] = rng.integers(choices[1], choices[2] + 1)
        return config


@mutant("sample_config")
def last_value_never():
    """The last value of a list never comes."""

    def sample_config(space, rng):
        config = {}
        for name, choices in space.items():
            if isinstance(choices, list):
                config[name] = choices[rng.integers(max(len(choices) - 1, 1))]
            elif choices[0] == "log":
                config[name] = 10 ** rng.uniform(np.log10(choices[1]), np.log10(choices[2]))
            else:
                config[name] = rng.integers(choices[1], choices[2] + 1)
        return config


@mutant("sample_config")
def shuffled_list():
    """Shuffles the list of the space and takes its first value."""

    def sample_config(space, rng):
        config = {}
        for name, choices in space.items():
            if isinstance(choices, list):
                rng.shuffle(choices)
                config[name] = choices[0]
            elif choices[0] == "log":
                config[name] = 10 ** rng.uniform(np.log10(choices[1]), np.log10(choices[2]))
            else:
                config[name] = rng.integers(choices[1], choices[2] + 1)
        return config


@mutant("sample_config")
def whole_powers_of_ten():
    """Only whole exponents come."""

    def sample_config(space, rng):
        config = {}
        for name, choices in space.items():
            if isinstance(choices, list):
                config[name] = choices[rng.integers(len(choices))]
            elif choices[0] == "log":
                low, high = round(np.log10(choices[1])), round(np.log10(choices[2]))
                config[name] = 10.0 ** rng.integers(low, high + 1)
            else:
                config[name] = rng.integers(choices[1], choices[2] + 1)
        return config


@mutant("sample_config")
def values_without_names():
    """A list of values."""

    def sample_config(space, rng):
        config = []
        for choices in space.values():
            if isinstance(choices, list):
                config.append(choices[rng.integers(len(choices))])
            elif choices[0] == "log":
                config.append(10 ** rng.uniform(np.log10(choices[1]), np.log10(choices[2])))
            else:
                config.append(rng.integers(choices[1], choices[2] + 1))
        return config


@mutant("sample_config")
def written_into_the_space():
    """Replaces the entries of the space itself."""

    def sample_config(space, rng):
        for name, choices in list(space.items()):
            if isinstance(choices, list):
                space[name] = choices[rng.integers(len(choices))]
            elif choices[0] == "log":
                space[name] = 10 ** rng.uniform(np.log10(choices[1]), np.log10(choices[2]))
            else:
                space[name] = rng.integers(choices[1], choices[2] + 1)
        return space


@mutant("sample_config")
def lists_kept_whole():
    """A list stays a list: only ranges are drawn."""

    def sample_config(space, rng):
        config = dict(space)
        for name, choices in space.items():
            if isinstance(choices, tuple):
                kind, low, high = choices
                if kind == "log":
                    config[name] = 10 ** rng.uniform(np.log10(low), np.log10(high))
                else:
                    config[name] = rng.integers(low, high + 1)
        return config


@mutant("sample_config")
def rounded_rate():
    """Rounds the rate to three digits: small ones become 0."""

    def sample_config(space, rng):
        config = {}
        for name, choices in space.items():
            if isinstance(choices, list):
                config[name] = choices[rng.integers(len(choices))]
            elif choices[0] == "log":
                config[name] = round(float(10 ** rng.uniform(np.log10(choices[1]), np.log10(choices[2]))), 3)
            else:
                config[name] = rng.integers(choices[1], choices[2] + 1)
        return config


@mutant("sample_config")
def one_share_for_all():
    """One uniform number is used for all names."""

    def sample_config(space, rng):
        share = rng.uniform()
        config = {}
        for name, choices in space.items():
            if isinstance(choices, list):
                config[name] = choices[int(share * len(choices))]
            elif choices[0] == "log":
                config[name] = choices[1] * (choices[2] / choices[1]) ** share
            else:
                config[name] = choices[1] + int(share * (choices[2] - choices[1] + 1))
        return config


@mutant("sample_config")
def first_entry_tells_the_kind():
    """Looks at the first entry only: a list of values that begins with "log" or "int" is taken for a range."""

    def sample_config(space, rng):
        config = {}
        for name, choices in space.items():
            if choices[0] == "log":
                config[name] = 10 ** rng.uniform(np.log10(choices[1]), np.log10(choices[2]))
            elif choices[0] == "int":
                config[name] = rng.integers(choices[1], choices[2] + 1)
            else:
                config[name] = choices[rng.integers(len(choices))]
        return config
