tm mine --help
