"""What happened → what to do: the errors that are told in words.

What is raised, a pattern looked for in ``Kind: text`` of an error → what is told; {0}, {1}, … stand for the pattern's
groups. The first that fits counts, so common ones come first where two could fit.
"""

from __future__ import annotations

from autograder.language import gettext_noop

REMEDIES: dict[str, str] = {
    # ---- arrays
    r"matmul: Input operand 1 has a mismatch.*\(size (\d+) is different from (\d+)\)": gettext_noop(
        "the shapes do not fit for @: the last axis of the left side has {1} numbers, the first axis of the right "
        "side {0}. They have to be equal; should the sides change places, or one be transposed?"
    ),
    r"matmul: Input operand \d does not have enough dimensions": gettext_noop(
        "the shapes do not fit for @: one side is a single number. Use * for a number."
    ),
    r"shapes (\([\d, ]*\)) and (\([\d, ]*\)) not aligned": gettext_noop(
        "the shapes do not fit for a product: {0} and {1}. The last axis of the first has to be as long as the "
        "first axis of the second."
    ),
    r"operands could not be broadcast together with (?:remapped )?shapes ([^\n]*?)\s*$": gettext_noop(
        "the shapes do not fit together, element by element: {0}. Axes are compared from the right: each pair has "
        "to be equal, or one of them 1."
    ),
    r"Incompatible shapes: (\[[\d,]*\]) vs\. (\[[\d,]*\])": gettext_noop(
        "the shapes do not fit together, element by element: {0} and {1}."
    ),
    r"cannot reshape array of size (\d+) into shape (\([\d,\s-]*\))": gettext_noop(
        "{0} numbers cannot be put into the shape {1}: the sizes of a shape, multiplied, have to give {0}."
    ),
    (
        r"all the input array dimensions except for the concatenation axis must match exactly"
        r".*dimension (\d+)"
    ): gettext_noop(
        "the arrays cannot be joined: they differ in axis {0}, and may only differ in the axis along which they "
        "are joined. Print their shapes; is it the right axis=?"
    ),
    r"all the input arrays must have same number of dimensions": gettext_noop(
        "arrays of different numbers of axes cannot be joined; x[:, None] adds an axis."
    ),
    r"inhomogeneous shape|setting an array element with a sequence": gettext_noop(
        "rows of different lengths do not make an array. Print the lengths of the rows."
    ),
    r"too many indices for array: array is (\d)-dimensional, but (\d) were indexed": gettext_noop(
        "an array with {0} axes was given {1} indices. Print its shape."
    ),
    r"index (-?\d+) is out of bounds for axis (\d+) with size (\d+)": gettext_noop(
        "index {0} is too large: axis {1} has {2} places, counted from 0."
    ),
    r"Cannot cast ufunc '(\w+)' output from dtype\('(\w+)'\) to dtype\('(\w+)'\)": gettext_noop(
        "an array of {2} was changed in place by {1}, as `z += b` does. `z = z + b` makes a new array that can "
        "hold them."
    ),
    r"truth value of an array with more than one element is ambiguous": gettext_noop(
        "`if` and `and` want one truth value, and got a whole array. np.where(condition, a, b) chooses for each "
        "element; .any() and .all() give one value."
    ),
    r"only (?:length-1|0-dimensional) arrays can be converted to Python scalars": gettext_noop(
        "a single number was wanted and an array came."
    ),
    r"only integer scalar arrays can be converted": gettext_noop("an index has to be an integer, or an array of them."),
    r"cannot call `vectorize` on size 0 inputs": gettext_noop(
        "np.vectorize fails on an empty array unless it is told its type: np.vectorize(f, otypes=[int])."
    ),
    r"module 'numpy' has no attribute '(\w+)'": gettext_noop(
        "NumPy has no np.{0} (any more). For a type write float, int or bool."
    ),
    # ---- Python
    (
        r"'(?:list|tuple|int|float)' object has no attribute "
        r"'(shape|ndim|dtype|T|reshape|astype|sum|mean|max|min|dot|size)'"
    ): gettext_noop("a list or a number has no .{0}. np.asarray(x) at the beginning makes an array of whatever comes."),
    (
        r"can't multiply sequence by non-int|can only concatenate list|"
        r"list indices must be integers or slices, not tuple|"
        r"unsupported operand type\(s\) for [-+*/]+: '(?:list|float|int)' and '(?:list|float|int)'"
    ): gettext_noop(
        "lists cannot be computed with as arrays can. np.asarray(x) at the beginning makes an array of whatever comes."
    ),
    r"'NoneType' object|for [-+*/@]+: 'NoneType' and|and 'NoneType'$": gettext_noop(
        "something here is None: most often what a function gave back that has no `return`, or what .append, "
        ".sort and .compile give."
    ),
    r"No module named '([\w.]+)'": gettext_noop(
        "{0} is not among the packages of this assignment, so it cannot be imported here."
    ),
    r"NameError: name '(\w+)' is not defined": gettext_noop(
        "there is no {0} at this point: is it spelled otherwise, or defined in a cell further down?"
    ),
    r"cannot access local variable '(\w+)'|local variable '(\w+)' referenced before": gettext_noop(
        "{0} is given a value further down in the same function, so here it has none yet."
    ),
    r"missing \d+ required positional arguments?: (.+)$": gettext_noop(
        "a call leaves out {0}. Are the function's parameters those of the task?"
    ),
    r"takes from (\d+) to (\d+) positional arguments? but (\d+) (?:was|were) given": gettext_noop(
        "a call gives {2} arguments where the function takes {0} to {1}. Are its parameters those of the task?"
    ),
    r"takes (.+) positional arguments? but (\d+) (?:was|were) given": gettext_noop(
        "a call gives {1} arguments where the function takes {0}. Are its parameters those of the task?"
    ),
    r"got an unexpected keyword argument '(\w+)'": gettext_noop("a function was given {0}=…, which it does not know."),
    r"RecursionError": gettext_noop("a function calls itself without end: which case stops it?"),
    r"EOFError|reading a line": gettext_noop(
        "input() waits for somebody to type, and nobody is there. Give the value in the code."
    ),
    r"PermissionError": gettext_noop(
        "files outside of the notebook's own folder, and further processes, are not there for a notebook that is "
        "graded."
    ),
    r"invalid (?:non-printable )?character '?(.*?)'? ?\(?(U\+[0-9A-F]{4,6})\)?": gettext_noop(
        "there is a character that only looks like one of Python's ({1}), as text from a web page has. Type that "
        "place anew: ' or \" for quotes, - for a minus, a plain space."
    ),
    r"SyntaxError.*```|invalid syntax.*```": gettext_noop(
        "the cell has ``` in it, as Markdown has. Take these lines out."
    ),
    # ---- Keras and TensorFlow
    r"expected (?:min_)?ndim=3, found (?:ndim=)?2": gettext_noop(
        "a recurrent or 1-D layer takes (rows, steps, features), and was given (rows, features). Behind a "
        "recurrent layer: that one needs return_sequences=True. Behind an input: the batch axis is missing, "
        "x[None]."
    ),
    r"expected (?:min_)?ndim=4, found (?:ndim=)?3": gettext_noop(
        "a 2-D layer takes (rows, height, width, channels). A single picture needs a batch axis, x[None]; grey "
        "pictures need a channel, x[..., None]."
    ),
    r"expected shape=\(None, ([\d, None]+)\), found shape=\(([\d, None]+)\)": gettext_noop(
        "the model takes rows of shape ({0}), and was given ({1}). The first axis counts the rows: one row alone "
        "needs a batch axis, x[None]."
    ),
    r"Expected shape \(None, ([\d, None]+)\), but input has incompatible shape \(([\d, None]+)\)": gettext_noop(
        "the model takes rows of shape ({0}), and was given ({1}). The first axis counts the rows: one row alone "
        "needs a batch axis, x[None]."
    ),
    (
        r"expected axis (-?\d+) of input shape to have value (\d+), "
        r"but received input with shape \(?\[?([\d, None]*)\]?\)?"
    ): gettext_noop(
        "a layer takes rows whose axis {0} has {1} numbers, and was given the shape ({2}). Is a Flatten missing, "
        "or the input's shape another one?"
    ),
    r"`target\.ndim - 1`|must have rank \(ndim\) `target": gettext_noop(
        'the labels are one-hot rows, and the sparse loss takes integers. Use "categorical_crossentropy", or '
        "integers as labels."
    ),
    r"Arguments `target` and `output` must have the same (?:shape|rank)": gettext_noop(
        "the labels do not have the shape of the outputs. With integers as labels use "
        '"sparse_categorical_crossentropy"; "categorical_crossentropy" takes one-hot rows.'
    ),
    r"Received a label value of (-?\d+) which is outside the valid range of \[0, (\d+)\)": gettext_noop(
        "a label is {0}, and the model has only {1} outputs, for the labels 0 to {1} − 1."
    ),
    r"Argument\(s\) not recognized: \{'lr'": gettext_noop(
        "the learning rate is called learning_rate=… in Keras 3, not lr."
    ),
    r"Argument\(s\) not recognized: \{'(\w+)'": gettext_noop("Keras 3 does not know {0}=… here."),
    r"[Yy]ou must call `compile\(\)`": gettext_noop("the model is not compiled: call model.compile(…) first."),
    r"has never been called|no defined (?:in|out)put": gettext_noop(
        "a Sequential has .outputs[0] and .inputs[0] once it begins with keras.Input(…); .output only after a call."
    ),
    r"KerasTensor cannot be used|KerasTensor is symbolic": gettext_noop(
        "a function of TensorFlow or NumPy was given a symbolic tensor. Use layers, or keras.ops, where the model "
        "is put together."
    ),
    r"TensorBoard is not installed|TBNotInstalled": gettext_noop("TensorBoard is not here: leave that callback out."),
    r"'ResourceVariable' object|'(?:Eager|Symbolic)Tensor' object has no attribute '(\w+)'": gettext_noop(
        "that is a tensor, not an array: .numpy() gives its array."
    ),
    r"ResourceExhausted|OOM when allocating|Unable to allocate": gettext_noop(
        "there is not enough memory for that: an array became far larger than planned. Print its shape."
    ),
}
