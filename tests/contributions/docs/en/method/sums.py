# %% [raw]
# ---
# id: dependence-arithmetic
# title: Arithmetic
# description: A sum.
# reads: [supply/reserves]
# ---

# %% [markdown]
# This is a sum.

# %%
1 + 1
