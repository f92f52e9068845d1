# The first screen: without a command, and with --help.
tm --help
echo "--"
tm
