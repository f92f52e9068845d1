tm evaluate --help
