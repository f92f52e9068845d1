tm assign --help
