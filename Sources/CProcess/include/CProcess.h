#ifndef GONGKAI_CPROCESS_H
#define GONGKAI_CPROCESS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Runs one child process under limits. In C because nothing but async-signal-safe calls may stand between fork and exec
// in a process with threads.

/// What to run, and what it may cost.
typedef struct cprocess_request {
  const char *path;
  char *const *arguments;
  char *const *environment;
  /// The working directory, or null for `/`.
  const char *directory;
  /// What the child reads from its standard input, a file in memory; nothing when the count is 0.
  const uint8_t *input;
  size_t input_count;
  size_t output_limit;
  double seconds;
  uint64_t memory_bytes;
  uint64_t file_bytes;
} cprocess_request;

typedef enum cprocess_result {
  CPROCESS_EXITED = 0,
  CPROCESS_SIGNALLED = 1,
  CPROCESS_TIMED_OUT = 2,
  CPROCESS_TOO_MUCH_OUTPUT = 3,
  CPROCESS_NOT_STARTED = 4,
} cprocess_result;

/// How it ended. `code` is the exit code, the signal, or the error number of the start; `output` is for free().
typedef struct cprocess_outcome {
  cprocess_result result;
  int code;
  uint8_t *output;
  size_t output_count;
} cprocess_outcome;

/// Runs the child to its end, or ends it with its whole process group. Blocks the calling thread.
cprocess_outcome cprocess_run(const cprocess_request *request);

/// A child that goes on: `socket` is its standard input and output. `error` is 0, or why it was not started.
typedef struct cprocess_session {
  int child;
  int socket;
  int error;
} cprocess_session;

/// Starts a child that answers over a socket. It ends with the calling thread; `seconds` bounds its processor time.
cprocess_session cprocess_open(const cprocess_request *request);

/// Ends the child with its whole process group, and the socket.
void cprocess_close(cprocess_session session);

#endif
