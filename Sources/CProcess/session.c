#define _GNU_SOURCE
#include "CProcess.h"

#include "child.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

static void close_if_open(int descriptor) {
  if (descriptor >= 0) close(descriptor);
}

cprocess_session cprocess_open(const cprocess_request *request) {
  cprocess_session session = {.child = -1, .socket = -1, .error = 0};
  int ends[2] = {-1, -1}, report[2] = {-1, -1};
  int sink = open("/dev/null", O_WRONLY | O_CLOEXEC);
  bool is_ready = sink >= 0 && socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) == 0 &&
                  pipe2(report, O_CLOEXEC) == 0;
  pid_t child = is_ready ? fork() : -1;
  if (child == 0) child_become(request, ends[1], ends[1], sink, report[1]);
  int error = child < 0 ? errno : 0;
  close_if_open(sink);
  close_if_open(ends[1]);
  close_if_open(report[1]);
  if (child > 0) {
    setpgid(child, child);
    // The report closes empty when exec succeeds, and brings the error number when it does not.
    if (read(report[0], &error, sizeof error) != (ssize_t)sizeof error) error = 0;
    session.child = child;
    session.socket = ends[0];
    if (error != 0) cprocess_close(session);
  } else {
    close_if_open(ends[0]);
  }
  close_if_open(report[0]);
  session.error = error;
  return session;
}

void cprocess_close(cprocess_session session) {
  close_if_open(session.socket);
  if (session.child <= 0) return;
  kill(-session.child, SIGKILL);
  int status = 0;
  while (waitpid(session.child, &status, 0) < 0 && errno == EINTR) {
  }
}
