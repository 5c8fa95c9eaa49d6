#define _GNU_SOURCE
#include "CProcess.h"

#include "child.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define PORTION 65536

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static void close_if_open(int descriptor) {
  if (descriptor >= 0) close(descriptor);
}

// The input is a file in memory: no pipe to feed while reading another, no trace on a disk.
static int input_descriptor(const cprocess_request *request) {
  if (request->input_count == 0) return open("/dev/null", O_RDONLY | O_CLOEXEC);
  int descriptor = memfd_create("input", MFD_CLOEXEC);
  if (descriptor < 0) return -1;
  size_t done = 0;
  while (done < request->input_count) {
    ssize_t count = write(descriptor, request->input + done, request->input_count - done);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) {
      close(descriptor);
      return -1;
    }
    done += (size_t)count;
  }
  lseek(descriptor, 0, SEEK_SET);
  return descriptor;
}

// Reads what is there; false at the end of the output or when `outcome` says why not to go on.
static bool read_portion(int descriptor, const cprocess_request *request, cprocess_outcome *outcome, size_t *capacity) {
  if (*capacity - outcome->output_count < PORTION) {
    size_t larger = *capacity * 2 + PORTION;
    uint8_t *grown = realloc(outcome->output, larger);
    if (grown == NULL) {
      outcome->result = CPROCESS_TOO_MUCH_OUTPUT;
      return false;
    }
    outcome->output = grown;
    *capacity = larger;
  }
  ssize_t count = read(descriptor, outcome->output + outcome->output_count, PORTION);
  if (count < 0) return errno == EINTR || errno == EAGAIN;
  outcome->output_count += (size_t)count;
  if (outcome->output_count > request->output_limit) {
    outcome->result = CPROCESS_TOO_MUCH_OUTPUT;
    return false;
  }
  return count > 0;
}

static void collect(int descriptor, const cprocess_request *request, cprocess_outcome *outcome, double deadline) {
  size_t capacity = 0;
  for (;;) {
    double left = deadline - now();
    if (left <= 0) {
      outcome->result = CPROCESS_TIMED_OUT;
      return;
    }
    struct pollfd waiting = {.fd = descriptor, .events = POLLIN};
    int ready = poll(&waiting, 1, (int)(left * 1000) + 1);
    if (ready < 0 && errno != EINTR) return;
    if (ready > 0 && !read_portion(descriptor, request, outcome, &capacity)) return;
  }
}

// Waits without reaping, so that the number of the group stays taken until the group has been killed.
static void reap(pid_t child, cprocess_outcome *outcome, double deadline) {
  siginfo_t info;
  while (outcome->result == CPROCESS_EXITED) {
    info.si_pid = 0;
    if (waitid(P_PID, (id_t)child, &info, WEXITED | WNOHANG | WNOWAIT) != 0 && errno != EINTR) break;
    if (info.si_pid == child) break;
    if (now() > deadline) outcome->result = CPROCESS_TIMED_OUT;
    usleep(1000);
  }
  kill(-child, SIGKILL);
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  if (outcome->result != CPROCESS_EXITED) return;
  if (WIFSIGNALED(status)) outcome->result = CPROCESS_SIGNALLED;
  outcome->code = WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status);
}

cprocess_outcome cprocess_run(const cprocess_request *request) {
  cprocess_outcome outcome = {.result = CPROCESS_NOT_STARTED};
  double deadline = now() + request->seconds;
  int output[2] = {-1, -1}, report[2] = {-1, -1};
  int input = input_descriptor(request);
  int sink = open("/dev/null", O_WRONLY | O_CLOEXEC);
  pid_t child = -1;
  if (input >= 0 && sink >= 0 && pipe2(output, O_CLOEXEC) == 0 && pipe2(report, O_CLOEXEC) == 0) child = fork();
  if (child == 0) child_become(request, input, output[1], sink, report[1]);
  outcome.code = child < 0 ? errno : 0;
  close_if_open(input);
  close_if_open(sink);
  close_if_open(output[1]);
  close_if_open(report[1]);
  if (child > 0) {
    setpgid(child, child);
    // The report closes empty when exec succeeds, and brings the error number when it does not.
    int error = 0;
    ssize_t count = read(report[0], &error, sizeof error);
    outcome.result = CPROCESS_EXITED;
    if (count != (ssize_t)sizeof error) collect(output[0], request, &outcome, deadline);
    reap(child, &outcome, deadline);
    if (count == (ssize_t)sizeof error) {
      outcome.result = CPROCESS_NOT_STARTED;
      outcome.code = error;
    }
  }
  close_if_open(output[0]);
  close_if_open(report[0]);
  return outcome;
}
