#ifndef GONGKAI_CXML_H
#define GONGKAI_CXML_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Events of an HTML or XML document, parsed by libxml2. Nothing of libxml2's own headers shows here: they pull in ICU's,
// which differ from those of Foundation and cannot be imported beside it.

/// An attribute whose name stands in the vocabulary.
typedef struct cxml_attribute {
  int32_t name;
  const uint8_t *value;
  int32_t count;
} cxml_attribute;

/// Who hears the events. A name that is not in the vocabulary is -1. `start` may return false to end the parsing.
typedef struct cxml_handler {
  void *owner;
  bool (*start)(
      void *owner, int32_t name, const cxml_attribute *attributes, int32_t count, int32_t line);
  void (*end)(void *owner, int32_t name, int32_t line);
  void (*text)(void *owner, const uint8_t *bytes, int32_t count, int32_t line);
} cxml_handler;

/// Names by which elements and attributes are known; the index of a name is its number.
typedef struct cxml_vocabulary {
  const char *const *names;
  int32_t count;
} cxml_vocabulary;

/// What a document may cost.
typedef struct cxml_limits {
  int32_t depth;
  int64_t elements;
  double seconds;
} cxml_limits;

typedef enum cxml_result {
  CXML_OK = 0,
  CXML_MALFORMED = 1,
  CXML_TOO_COMPLEX = 2,
  CXML_TIMED_OUT = 3,
  CXML_OUT_OF_MEMORY = 4,
  CXML_STOPPED = 5,
} cxml_result;

/// Parses UTF-8 HTML, recovering from every error.
cxml_result cxml_parse_html(
    const uint8_t *bytes, size_t count, const cxml_vocabulary *vocabulary, const cxml_handler *handler,
    const cxml_limits *limits);

/// Parses XML strictly. Names are local names; a document type declaration ends the parsing as too complex, so that no
/// entity is ever declared, expanded or fetched.
cxml_result cxml_parse_xml(
    const uint8_t *bytes, size_t count, const cxml_vocabulary *vocabulary, const cxml_handler *handler,
    const cxml_limits *limits);

#endif
