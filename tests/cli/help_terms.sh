tm terms --help
