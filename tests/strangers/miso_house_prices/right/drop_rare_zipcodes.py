"""Right solutions of `drop_rare_zipcodes`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("drop_rare_zipcodes")
def value_counts_and_map():
    """As in the hints."""

    def drop_rare_zipcodes(df, min_count):
        counts = df["zipcode"].value_counts()
        return df[df["zipcode"].map(counts) >= min_count]


@variant("drop_rare_zipcodes")
def groupby_transform():
    """The size of each row's group."""

    def drop_rare_zipcodes(df, min_count):
        sizes = df.groupby("zipcode")["zipcode"].transform("size")
        return df.loc[sizes >= min_count].copy()


@variant("drop_rare_zipcodes")
def isin_of_common_ones():
    """The list of common zipcodes, then isin."""

    def drop_rare_zipcodes(df, min_count):
        counts = df.zipcode.value_counts()
        common = counts[counts >= min_count].index
        return df[df.zipcode.isin(common)]


@variant("drop_rare_zipcodes")
def unique_with_inverse():
    """NumPy counts, pandas only selects."""

    def drop_rare_zipcodes(df, min_count):
        _, inverse, counts = np.unique(df["zipcode"].to_numpy(), return_inverse=True, return_counts=True)
        return df[counts[inverse] >= min_count]


@variant("drop_rare_zipcodes")
def counter_of_collections():
    """A Counter and a list of booleans."""

    from collections import Counter

    def drop_rare_zipcodes(df, min_count):
        how_often = Counter(df["zipcode"])
        mask = np.array([how_often[z] >= min_count for z in df["zipcode"]], dtype=bool)
        return df[mask]


@variant("drop_rare_zipcodes")
def dictionary_by_hand():
    """Counts by hand, then positions."""

    def drop_rare_zipcodes(df, min_count):
        veces = {}
        for codigo in df["zipcode"]:
            if codigo in veces:
                veces[codigo] += 1
            else:
                veces[codigo] = 1
        filas = []
        for i, codigo in enumerate(df["zipcode"]):
            if veces[codigo] >= min_count:
                filas.append(i)
        return df.iloc[filas]


@variant("drop_rare_zipcodes")
def drop_one_zipcode_after_the_other():
    """A copy from which rare zipcodes are taken one by one."""

    def drop_rare_zipcodes(df, min_count):
        result = df.copy()
        for code, count in df["zipcode"].value_counts().items():
            if count < min_count:
                result = result[result["zipcode"] != code]
        return result


@variant("drop_rare_zipcodes")
def drop_by_label():
    """Collects the labels to drop; labels are unique."""

    def drop_rare_zipcodes(df, min_count):
        counts = df["zipcode"].value_counts()
        rare = counts.index[counts < min_count]
        return df.drop(index=df.index[df["zipcode"].isin(rare)])


@variant("drop_rare_zipcodes")
def lambda_in_one_line():
    """One line, a lambda."""

    drop_rare_zipcodes = lambda df, min_count: df[df["zipcode"].map(df["zipcode"].value_counts()).ge(min_count)]


@variant("drop_rare_zipcodes")
def pipeline_with_a_helper_column():
    """A helper column in a copy, removed at the end."""

    def drop_rare_zipcodes(df, min_count):
        counts = df["zipcode"].value_counts().to_dict()
        work = df.copy()
        work["__times__"] = [counts[z] for z in work["zipcode"]]
        work = work[work["__times__"] >= min_count]
        return work.drop(columns="__times__")


@variant("drop_rare_zipcodes")
def comparison_of_all_pairs_for_each_code():
    """Comparison of each different code with the column."""

    def drop_rare_zipcodes(df, min_count):
        zipcodes = df["zipcode"].to_numpy()
        keep = np.zeros(len(df), dtype=bool)
        for z in set(zipcodes.tolist()):
            same = zipcodes == z
            if same.sum() >= min_count:
                keep |= same
        return df.loc[keep]


@variant("drop_rare_zipcodes")
def groups_of_groupby():
    """Positions out of groupby.indices, sorted back."""

    def drop_rare_zipcodes(df, min_count):
        positions = []
        for rows in df.groupby("zipcode").indices.values():
            if len(rows) >= min_count:
                positions.extend(rows.tolist())
        return df.take(sorted(positions))


@variant("drop_rare_zipcodes")
def take_with_a_defensive_copy():
    """Checks first, a deep copy at the end."""

    def drop_rare_zipcodes(df, min_count):
        if "zipcode" not in df.columns:
            raise KeyError("zipcode")
        if len(df) == 0:
            return df.copy()
        table = df["zipcode"].value_counts()
        frequent = {z for z, n in table.items() if n >= min_count}
        rows = [z in frequent for z in df["zipcode"]]
        return df[rows].copy(deep=True)
