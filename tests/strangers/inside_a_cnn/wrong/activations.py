"""Wrong solutions of `activations`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("activations")
def asks_for_training():
    """Dropout drops and normalisation uses the batch."""

    def activations(model, x):
        outputs = []
        for layer in model.layers:
            if not isinstance(layer, keras.layers.InputLayer):
                x = layer(x, training=True)
                outputs.append(np.asarray(x))
        return outputs


@mutant("activations")
def probe_in_training():
    """The probe is called with training=True, which also moves running averages."""

    def activations(model, x):
        layers = [layer for layer in model.layers if not isinstance(layer, keras.layers.InputLayer)]
        probe = keras.Model(model.inputs[0], [layer.output for layer in layers])
        return [np.asarray(out) for out in keras.tree.flatten(probe(x, training=True))]


@mutant("activations")
def input_layer_included():
    """A functional model's InputLayer is not left out."""

    def activations(model, x):
        probe = keras.Model(model.inputs[0], [layer.output for layer in model.layers])
        return [np.asarray(out) for out in keras.tree.flatten(probe(x, training=False))]


@mutant("activations")
def first_layer_always_skipped():
    """A Sequential has no InputLayer in its list, and loses its first layer."""

    def activations(model, x):
        probe = keras.Model(model.inputs[0], [layer.output for layer in model.layers[1:]])
        return [np.asarray(out) for out in keras.tree.flatten(probe(x, training=False))]


@mutant("activations")
def only_the_answer():
    """The output of the last layer alone."""

    def activations(model, x):
        return [model.predict(x, verbose=0)]


@mutant("activations")
def inner_layers_only():
    """The last layer is left out."""

    def activations(model, x):
        outputs = []
        for layer in model.layers[:-1]:
            if not isinstance(layer, keras.layers.InputLayer):
                x = layer(x, training=False)
                outputs.append(np.asarray(x))
        return outputs


@mutant("activations")
def every_layer_from_the_input():
    """Each layer is given x, not what the layer before put out."""

    def activations(model, x):
        return [
            np.asarray(layer(x, training=False))
            for layer in model.layers
            if not isinstance(layer, keras.layers.InputLayer)
        ]


@mutant("activations")
def inputs_of_the_layers():
    """What goes into each layer, not what comes out."""

    def activations(model, x):
        layers = [layer for layer in model.layers if not isinstance(layer, keras.layers.InputLayer)]
        probe = keras.Model(model.inputs[0], [layer.input for layer in layers])
        return [np.asarray(out) for out in keras.tree.flatten(probe(x, training=False))]


@mutant("activations")
def symbolic_outputs():
    """The outputs of the layers without any input: Keras tensors, no numbers."""

    def activations(model, x):
        return [layer.output for layer in model.layers if not isinstance(layer, keras.layers.InputLayer)]


@mutant("activations")
def tensors():
    """Tensors in place of arrays."""

    def activations(model, x):
        outputs = []
        for layer in model.layers:
            if not isinstance(layer, keras.layers.InputLayer):
                x = layer(x, training=False)
                outputs.append(x)
        return outputs


@mutant("activations")
def shapes():
    """The shapes, not the numbers."""

    def activations(model, x):
        return [(len(x), *l.output.shape[1:]) for l in model.layers if not isinstance(l, keras.layers.InputLayer)]


@mutant("activations")
def first_input_only():
    """Only the first of the N inputs is looked at."""

    def activations(model, x):
        outputs, x = [], x[:1]
        for layer in model.layers:
            if not isinstance(layer, keras.layers.InputLayer):
                x = layer(x, training=False)
                outputs.append(np.asarray(x))
        return outputs


@mutant("activations")
def axis_of_one_lost():
    """The axis of a single input is squeezed away."""

    def activations(model, x):
        outputs = []
        for layer in model.layers:
            if not isinstance(layer, keras.layers.InputLayer):
                x = layer(x, training=False)
                outputs.append(np.squeeze(np.asarray(x)))
        return outputs


@mutant("activations")
def convolutions_only():
    """Pools, flatten and dense layers are left out."""

    def activations(model, x):
        outputs = []
        for layer in model.layers:
            if isinstance(layer, keras.layers.InputLayer):
                continue
            x = layer(x, training=False)
            if isinstance(layer, keras.layers.Conv2D):
                outputs.append(np.asarray(x))
        return outputs


@mutant("activations")
def layers_with_weights():
    """Layers without weights are left out of the list."""

    def activations(model, x):
        outputs = []
        for layer in model.layers:
            if isinstance(layer, keras.layers.InputLayer):
                continue
            x = layer(x, training=False)
            if layer.weights:
                outputs.append(np.asarray(x))
        return outputs


@mutant("activations")
def last_layer_first():
    """The list runs from the end to the beginning."""

    def activations(model, x):
        outputs = []
        for layer in model.layers:
            if not isinstance(layer, keras.layers.InputLayer):
                x = layer(x, training=False)
                outputs.insert(0, np.asarray(x))
        return outputs


@mutant("activations")
def begins_with_x():
    """The input itself stands first in the list."""

    def activations(model, x):
        outputs = [np.asarray(x)]
        for layer in model.layers:
            if not isinstance(layer, keras.layers.InputLayer):
                outputs.append(np.asarray(layer(outputs[-1], training=False)))
        return outputs


@mutant("activations")
def five_layers():
    """Always five layers, as the small network has."""

    def activations(model, x):
        layers = [layer for layer in model.layers if not isinstance(layer, keras.layers.InputLayer)]
        outputs = []
        for k in range(5):
            x = layers[k](x, training=False)
            outputs.append(np.asarray(x))
        return outputs


@mutant("activations")
def takes_the_model_apart():
    """Pops layers off the model until none is left."""

    def activations(model, x):
        outputs = []
        while len(model.layers) > 0 and not isinstance(model.layers[-1], keras.layers.InputLayer):
            outputs.insert(0, np.asarray(model(x, training=False)))
            model.pop()
        return outputs


@mutant("activations")
def freezes_the_model():
    """Sets trainable to False for all layers and leaves it there."""

    def activations(model, x):
        model.trainable = False
        outputs = []
        for layer in model.layers:
            if not isinstance(layer, keras.layers.InputLayer):
                x = layer(x)
                outputs.append(np.asarray(x))
        return outputs


@mutant("activations")
def relu_once_more():
    """Negative numbers are cut, as if every layer ended in relu."""

    def activations(model, x):
        outputs = []
        for layer in model.layers:
            if not isinstance(layer, keras.layers.InputLayer):
                x = layer(x, training=False)
                outputs.append(np.maximum(np.asarray(x), 0))
        return outputs


@mutant("activations")
def flat_rows():
    """Every output is made a table (N, numbers)."""

    def activations(model, x):
        outputs = []
        for layer in model.layers:
            if not isinstance(layer, keras.layers.InputLayer):
                x = layer(x, training=False)
                outputs.append(np.asarray(x).reshape(len(x), -1))
        return outputs


@mutant("activations")
def pictures_averaged():
    """The mean over the N inputs."""

    def activations(model, x):
        outputs = []
        for layer in model.layers:
            if not isinstance(layer, keras.layers.InputLayer):
                x = layer(x, training=False)
                outputs.append(np.asarray(x).mean(axis=0))
        return outputs


@mutant("activations")
def digits_of_the_notebook():
    """Asks the notebook's digit network, whatever model is given."""

    def activations(model, x):
        network = digit_network()
        outputs = []
        for layer in network.layers:
            x = layer(x, training=False)
            outputs.append(np.asarray(x))
        return outputs


@mutant("activations")
def fresh_weights():
    """Rebuilds the layers from their configuration: same shapes, new random weights."""

    def activations(model, x):
        twin = keras.models.clone_model(model)
        outputs = []
        for layer in twin.layers:
            if not isinstance(layer, keras.layers.InputLayer):
                x = layer(x, training=False)
                outputs.append(np.asarray(x))
        return outputs


@mutant("activations")
def dropout_skipped():
    """Dropout does nothing at inference, so its output is left out of the list."""

    def activations(model, x):
        outputs = []
        for layer in model.layers:
            if isinstance(layer, (keras.layers.InputLayer, keras.layers.Dropout)):
                continue
            x = layer(x, training=False)
            outputs.append(np.asarray(x))
        return outputs
