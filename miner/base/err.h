/* What went wrong, for people. Functions that can fail return 0 or -1 (constructors NULL) and take a
 * `struct err *` as their last argument, untouched on success, so that calls chain with || to one `out:`.
 * A message is one line without a final full stop or line break: what, where (file, line), what to do.
 */
#ifndef BASE_ERR_H
#define BASE_ERR_H

/* The exit status of the program, COMMAND LINE's table. */
enum status { STATUS_DONE = 0, STATUS_DATA = 1, STATUS_USAGE = 2, STATUS_IO = 3, STATUS_ALERT = 4 };

struct err {
    enum status status;
    char *message; /* malloced; NULL while there is no error */
};

#define ERR_INIT                                                                                             \
    {                                                                                                        \
        STATUS_DONE, NULL                                                                                    \
    }

/* Sets the error (the first one stays) and returns -1, for `return err_set(...)`. What is not
 * printable (utf8_is_printable) and comes in through arguments is replaced by '?', so that a file name cannot
 * spoil a terminal. */
int err_set(struct err *err, enum status status, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
/* Puts "where: " before the message of an error, unless the message names it; returns -1. */
int err_in(struct err *err, const char *where);
void err_release(struct err *err);
#endif
