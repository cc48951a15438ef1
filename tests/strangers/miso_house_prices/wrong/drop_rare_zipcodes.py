"""Wrong solutions of `drop_rare_zipcodes`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("drop_rare_zipcodes")
def strictly_more():
    """> instead of >=."""

    def drop_rare_zipcodes(df, min_count):
        counts = df["zipcode"].value_counts()
        return df[df["zipcode"].map(counts) > min_count]


@mutant("drop_rare_zipcodes")
def numbers_the_rows_anew():
    """reset_index: the labels are lost."""

    def drop_rare_zipcodes(df, min_count):
        counts = df["zipcode"].value_counts()
        return df[df["zipcode"].map(counts) >= min_count].reset_index(drop=True)


@mutant("drop_rare_zipcodes")
def keeps_the_rare_ones():
    """The comparison is the wrong way round."""

    def drop_rare_zipcodes(df, min_count):
        counts = df["zipcode"].value_counts()
        return df[df["zipcode"].map(counts) < min_count]


@mutant("drop_rare_zipcodes")
def in_the_order_of_the_zipcodes():
    """Concatenated groups: the rows are sorted by zipcode."""

    def drop_rare_zipcodes(df, min_count):
        groups = [g for _, g in df.groupby("zipcode") if len(g) >= min_count]
        return pd.concat(groups) if groups else df.iloc[:0]


@mutant("drop_rare_zipcodes")
def fails_when_none_is_left():
    """pd.concat of nothing raises when no zipcode is frequent enough."""

    def drop_rare_zipcodes(df, min_count):
        groups = [g for _, g in df.groupby("zipcode") if len(g) >= min_count]
        return pd.concat(groups).loc[lambda found: [label for label in df.index if label in found.index]]


@mutant("drop_rare_zipcodes")
def helper_column_left_in_the_argument():
    """Writes a column into df, and it stays in the result."""

    def drop_rare_zipcodes(df, min_count):
        df["count"] = df["zipcode"].map(df["zipcode"].value_counts())
        return df[df["count"] >= min_count]


@mutant("drop_rare_zipcodes")
def helper_column_left_in_the_result():
    """df is copied, but the result has one column too many."""

    def drop_rare_zipcodes(df, min_count):
        df = df.copy()
        df["n_zip"] = df.groupby("zipcode")["zipcode"].transform("count")
        return df[df["n_zip"] >= min_count]


@mutant("drop_rare_zipcodes")
def drops_in_place():
    """drop with inplace=True empties the caller's frame."""

    def drop_rare_zipcodes(df, min_count):
        counts = df["zipcode"].value_counts()
        rare = counts[counts < min_count].index
        df.drop(df[df["zipcode"].isin(rare)].index, inplace=True)
        return df


@mutant("drop_rare_zipcodes")
def min_count_of_the_notebook():
    """Uses the notebook's 20 instead of min_count."""

    def drop_rare_zipcodes(df, min_count):
        counts = df["zipcode"].value_counts()
        return df[df["zipcode"].map(counts) >= 20]


@mutant("drop_rare_zipcodes")
def only_the_most_frequent():
    """Takes the min_count most frequent zipcodes."""

    def drop_rare_zipcodes(df, min_count):
        best = df["zipcode"].value_counts().index[:min_count]
        return df[df["zipcode"].isin(best)]


@mutant("drop_rare_zipcodes")
def one_house_for_each_zipcode():
    """Drops duplicates: a single house for every frequent zipcode."""

    def drop_rare_zipcodes(df, min_count):
        counts = df["zipcode"].value_counts()
        return df[df["zipcode"].map(counts) >= min_count].drop_duplicates("zipcode")


@mutant("drop_rare_zipcodes")
def labels_taken_for_places():
    """iloc with labels: wrong rows where the labels are not 0, 1, 2, …."""

    def drop_rare_zipcodes(df, min_count):
        counts = df["zipcode"].value_counts()
        labels = [label for label in df.index if counts[df.loc[label, "zipcode"]] >= min_count]
        return df.iloc[[label for label in labels if label < len(df)]]


@mutant("drop_rare_zipcodes")
def places_taken_for_labels():
    """loc with places: KeyError or wrong rows where the labels are not 0, 1, 2, …."""

    def drop_rare_zipcodes(df, min_count):
        codes = df["zipcode"].tolist()
        places = [i for i in range(len(df)) if codes.count(codes[i]) >= min_count]
        return df.loc[places]


@mutant("drop_rare_zipcodes")
def count_of_whole_rows():
    """Counts non-missing areas: a zipcode whose areas are missing has too few houses."""

    def drop_rare_zipcodes(df, min_count):
        if "area" not in df:
            return df[df["zipcode"].map(df["zipcode"].value_counts()) >= min_count]
        return df[df.groupby("zipcode")["area"].transform("count") >= min_count]


@mutant("drop_rare_zipcodes")
def sorted_by_label():
    """The rows come sorted by label, not in their order."""

    def drop_rare_zipcodes(df, min_count):
        counts = df["zipcode"].value_counts()
        return df[df["zipcode"].map(counts) >= min_count].sort_index()


@mutant("drop_rare_zipcodes")
def counts_in_a_byte():
    """Counts in int8: from 128 houses of a zipcode on they overflow."""

    def drop_rare_zipcodes(df, min_count):
        codes = df["zipcode"].to_numpy()
        keep = np.zeros(len(df), dtype=bool)
        for z in np.unique(codes):
            if (codes == z).sum(dtype=np.int8) >= min_count:
                keep |= codes == z
        return df[keep]


@mutant("drop_rare_zipcodes")
def list_instead_of_a_frame():
    """Gives the labels instead of the rows."""

    def drop_rare_zipcodes(df, min_count):
        counts = df["zipcode"].value_counts()
        return df.index[df["zipcode"].map(counts) >= min_count].tolist()


@mutant("drop_rare_zipcodes")
def running_count():
    """cumcount: the first houses of a frequent zipcode go, too."""

    def drop_rare_zipcodes(df, min_count):
        return df[df.groupby("zipcode").cumcount() + 1 >= min_count]
