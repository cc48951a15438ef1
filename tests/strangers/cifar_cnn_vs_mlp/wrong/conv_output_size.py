"""Wrong solutions of `conv_output_size`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("conv_output_size")
def plus_one_forgotten():
    """One place too few with valid."""

    def conv_output_size(n, kernel, stride=1, padding="valid"):
        if padding == "same":
            return -(-n // stride)
        if padding != "valid" or kernel > n:
            raise ValueError("not allowed")
        return (n - kernel) // stride


@mutant("conv_output_size")
def stride_ignored():
    """The stride is not used."""

    def conv_output_size(n, kernel, stride=1, padding="valid"):
        if padding == "same":
            return n
        if padding != "valid" or kernel > n:
            raise ValueError("not allowed")
        return n - kernel + 1


@mutant("conv_output_size")
def same_is_always_n():
    """With same the stride is forgotten."""

    def conv_output_size(n, kernel, stride=1, padding="valid"):
        if padding == "same":
            return n
        if padding != "valid" or kernel > n:
            raise ValueError("not allowed")
        return (n - kernel) // stride + 1


@mutant("conv_output_size")
def float_division():
    """Returns a float."""

    def conv_output_size(n, kernel, stride=1, padding="valid"):
        if padding == "same":
            return np.ceil(n / stride)
        if padding != "valid" or kernel > n:
            raise ValueError("not allowed")
        return (n - kernel) / stride + 1


@mutant("conv_output_size")
def same_rounded_down():
    """n // s with same: 7 pixels and stride 2 give 3."""

    def conv_output_size(n, kernel, stride=1, padding="valid"):
        if padding == "same":
            return n // stride
        if padding != "valid" or kernel > n:
            raise ValueError("not allowed")
        return (n - kernel) // stride + 1


@mutant("conv_output_size")
def valid_rounded_up():
    """Rounds up with valid: a last kernel hangs over the edge."""

    def conv_output_size(n, kernel, stride=1, padding="valid"):
        if padding == "same":
            return -(-n // stride)
        if padding != "valid" or kernel > n:
            raise ValueError("not allowed")
        return -(-(n - kernel) // stride) + 1


@mutant("conv_output_size")
def unknown_padding_is_valid():
    """Any other padding counts as valid."""

    def conv_output_size(n, kernel, stride=1, padding="valid"):
        if padding == "same":
            return -(-n // stride)
        if kernel > n:
            raise ValueError("kernel larger than n")
        return (n - kernel) // stride + 1


@mutant("conv_output_size")
def large_kernel_accepted():
    """No error for a kernel larger than n."""

    def conv_output_size(n, kernel, stride=1, padding="valid"):
        if padding == "same":
            return -(-n // stride)
        if padding == "valid":
            return (n - kernel) // stride + 1
        raise ValueError("unknown padding")


@mutant("conv_output_size")
def large_kernel_gives_zero():
    """0 instead of an error for a kernel larger than n."""

    def conv_output_size(n, kernel, stride=1, padding="valid"):
        if padding == "same":
            return -(-n // stride)
        if padding != "valid":
            raise ValueError("unknown padding")
        return max(0, (n - kernel) // stride + 1)


@mutant("conv_output_size")
def full_kernel_refused():
    """kernel ≥ n is refused, though kernel = n fits once."""

    def conv_output_size(n, kernel, stride=1, padding="valid"):
        if padding == "same":
            return -(-n // stride)
        if padding != "valid" or kernel >= n:
            raise ValueError("not allowed")
        return (n - kernel) // stride + 1


@mutant("conv_output_size")
def same_refuses_large_kernels():
    """A kernel larger than n is refused with same, too."""

    def conv_output_size(n, kernel, stride=1, padding="valid"):
        if kernel > n or padding not in ("valid", "same"):
            raise ValueError("not allowed")
        if padding == "same":
            return -(-n // stride)
        return (n - kernel) // stride + 1


@mutant("conv_output_size")
def assertion_instead():
    """assert raises AssertionError, not ValueError."""

    def conv_output_size(n, kernel, stride=1, padding="valid"):
        assert padding in ("valid", "same")
        if padding == "same":
            return -(-n // stride)
        assert kernel <= n
        return (n - kernel) // stride + 1


@mutant("conv_output_size")
def none_returned():
    """Prints a message and returns None for an unknown padding."""

    def conv_output_size(n, kernel, stride=1, padding="valid"):
        if padding == "same":
            return -(-n // stride)
        if padding == "valid":
            if kernel > n:
                raise ValueError("kernel larger than n")
            return (n - kernel) // stride + 1
        print("unknown padding")


@mutant("conv_output_size")
def half_a_kernel_of_zeros():
    """Same as padding of kernel // 2 on both sides: wrong for even kernels."""

    def conv_output_size(n, kernel, stride=1, padding="valid"):
        if padding not in ("valid", "same"):
            raise ValueError("unknown padding")
        if padding == "same":
            return (n + 2 * (kernel // 2) - kernel) // stride + 1
        if kernel > n:
            raise ValueError("kernel larger than n")
        return (n - kernel) // stride + 1


@mutant("conv_output_size")
def upper_case_accepted():
    """ "VALID" and "Same" are accepted, though they are other paddings."""

    def conv_output_size(n, kernel, stride=1, padding="valid"):
        padding = str(padding).lower()
        if padding == "same":
            return -(-n // stride)
        if padding != "valid" or kernel > n:
            raise ValueError("not allowed")
        return (n - kernel) // stride + 1


@mutant("conv_output_size")
def substring_test():
    """`padding in "valid"` is true for "" and "al"."""

    def conv_output_size(n, kernel, stride=1, padding="valid"):
        if not isinstance(padding, str):
            raise ValueError("padding must be a word")
        if padding == "same":
            return -(-n // stride)
        if padding not in "valid" or kernel > n:
            raise ValueError("not allowed")
        return (n - kernel) // stride + 1


@mutant("conv_output_size")
def pads_then_checks():
    """The unknown padding is refused only when the kernel is too large."""

    def conv_output_size(n, kernel, stride=1, padding="valid"):
        if padding == "same":
            return -(-n // stride)
        if padding != "valid" and kernel > n:
            raise ValueError("not allowed")
        return (n - kernel) // stride + 1


@mutant("conv_output_size")
def default_stride_of_two():
    """The default stride is 2."""

    def conv_output_size(n, kernel, stride=2, padding="valid"):
        if padding == "same":
            return -(-n // stride)
        if padding != "valid" or kernel > n:
            raise ValueError("not allowed")
        return (n - kernel) // stride + 1


@mutant("conv_output_size")
def quotient_plus_one():
    """n // s + 1 with same: one too many where s divides n."""

    def conv_output_size(n, kernel, stride=1, padding="valid"):
        if padding == "same":
            return n // stride + 1
        if padding != "valid" or kernel > n:
            raise ValueError("not allowed")
        return (n - kernel) // stride + 1


@mutant("conv_output_size")
def last_place_missed():
    """range without + 1: the last place is lost."""

    def conv_output_size(n, kernel, stride=1, padding="valid"):
        if padding == "same":
            return len(range(0, n, stride))
        if padding != "valid" or kernel > n:
            raise ValueError("not allowed")
        return len(range(0, n - kernel, stride))
