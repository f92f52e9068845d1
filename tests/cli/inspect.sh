# What mine would read, as a person sees it.
tm inspect "$Q1" "$Q2"
