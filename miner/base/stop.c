#include "miner/base/stop.h"

void stop_signals(sigset_t *set)
{
    sigemptyset(set);
    sigaddset(set, SIGINT);
    sigaddset(set, SIGTERM);
    sigaddset(set, SIGHUP);
    sigaddset(set, SIGQUIT);
}

void stop_hold(sigset_t *before)
{
    sigset_t set;
    stop_signals(&set);
    pthread_sigmask(SIG_BLOCK, &set, before);
}

void stop_allow(const sigset_t *before)
{
    pthread_sigmask(SIG_SETMASK, before, NULL);
}
