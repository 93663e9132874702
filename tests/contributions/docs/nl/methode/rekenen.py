# %% [raw]
# ---
# id: dependence-arithmetic
# title: Rekenen
# description: Een som.
# reads: [supply/reserves]
# ---

# %% [markdown]
# Dit is een som.

# %%
1 + 1
