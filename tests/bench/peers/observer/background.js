// Here so that the benchmark can see that the extension has started.
