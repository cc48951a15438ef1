"""A unit in another language: its texts taken out into a catalogue, translated, and put back.

English is the source. Each language has a catalogue of gettext's beside what it translates:
``assignments/NAME/es.po`` for what students get, ``solutions/NAME/es.po`` for hidden checks.
"""
