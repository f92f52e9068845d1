tm inspect --help
