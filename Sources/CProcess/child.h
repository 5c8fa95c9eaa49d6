#ifndef GONGKAI_CPROCESS_CHILD_H
#define GONGKAI_CPROCESS_CHILD_H

#include "CProcess.h"

/// In the child, after fork: takes on limits and descriptors and becomes the program. Calls async-signal-safe functions
/// only; writes the error number to `report` when it fails.
_Noreturn void child_become(const cprocess_request *request, int input, int output, int errors, int report);

#endif
