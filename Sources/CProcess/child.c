#define _GNU_SOURCE
#include "child.h"

#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

static void limit(int resource, uint64_t value) {
  struct rlimit bound = {.rlim_cur = value, .rlim_max = value};
  setrlimit((__rlimit_resource_t)resource, &bound);
}

static void restore_signals(void) {
  struct sigaction standard = {.sa_handler = SIG_DFL};
  for (int number = 1; number < 32; number++) sigaction(number, &standard, NULL);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
}

_Noreturn void child_become(const cprocess_request *request, int input, int output, int errors, int report) {
  setpgid(0, 0);
  restore_signals();
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  limit(RLIMIT_AS, request->memory_bytes);
  limit(RLIMIT_CPU, (uint64_t)request->seconds + 1);
  limit(RLIMIT_FSIZE, request->file_bytes);
  limit(RLIMIT_CORE, 0);
  // Without a network where the system lets us; where it does not, the other limits still hold.
  unshare(CLONE_NEWUSER | CLONE_NEWNET);

  // Descriptors 0 to 2 may be free in the parent, so the originals are first moved out of the way.
  int moved[4] = {input, output, errors, report};
  for (int i = 0; i < 4; i++) {
    if (moved[i] > 2) continue;
    int copy = dup(moved[i]);
    while (copy >= 0 && copy <= 2) copy = dup(moved[i]);
    moved[i] = copy;
  }
  int error = 0;
  if (dup2(moved[0], 0) < 0 || dup2(moved[1], 1) < 0 || dup2(moved[2], 2) < 0) error = errno;
  if (moved[3] != 3) dup2(moved[3], 3);
  syscall(SYS_close_range, 4u, ~0u, 0u);
  fcntl(3, F_SETFD, FD_CLOEXEC);
  if (error == 0 && chdir(request->directory == NULL ? "/" : request->directory) != 0) error = errno;
  if (error == 0) {
    execve(request->path, request->arguments, request->environment);
    error = errno;
  }
  (void)!write(3, &error, sizeof error);
  _exit(127);
}
