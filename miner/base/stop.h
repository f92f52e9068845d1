/* Signals that end a run: Ctrl-C and its like. The first thread receives them, the workers leave them alone.
 * Moments that must not be cut in two, such as creating a file and noting its name, hold them off: they then
 * arrive when it is over.
 */
#ifndef BASE_STOP_H
#define BASE_STOP_H
#include <signal.h>

/* SIGINT, SIGTERM, SIGHUP, SIGQUIT. */
void stop_signals(sigset_t *set);
/* From here to stop_allow the calling thread receives none of them; `before` keeps what was held already. */
void stop_hold(sigset_t *before);
void stop_allow(const sigset_t *before);
#endif
