#include "parser.h"

#include <libxml/parserInternals.h>
#include <pthread.h>
#include <string.h>

static pthread_once_t initialised = PTHREAD_ONCE_INIT;

// MARK: Input

static bool is_late(const struct cxml_parser *parser) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  if (now.tv_sec != parser->deadline.tv_sec) return now.tv_sec > parser->deadline.tv_sec;
  return now.tv_nsec > parser->deadline.tv_nsec;
}

// The input is handed over in small portions so that the deadline is looked at even inside one endless tag, where
// libxml2 calls nothing else of ours.
static int read_input(void *context, char *buffer, int length) {
  struct cxml_parser *parser = context;
  if (parser->result != CXML_OK) return 0;
  if (is_late(parser)) {
    parser->result = CXML_TIMED_OUT;
    return 0;
  }
  size_t count = parser->left < (size_t)length ? parser->left : (size_t)length;
  memcpy(buffer, parser->next, count);
  parser->next += count;
  parser->left -= count;
  return (int)count;
}

// MARK: Names

static uint32_t slot_of(const xmlChar *name) {
  return (uint32_t)(((uintptr_t)name * 0x9E3779B97F4A7C15ull) >> 55);
}

static bool intern_names(struct cxml_parser *parser) {
  memset(parser->keys, 0, sizeof parser->keys);
  for (int32_t i = 0; i < parser->vocabulary->count && i < CXML_SLOTS / 2; i++) {
    const xmlChar *name = xmlDictLookup(parser->context->dict, BAD_CAST parser->vocabulary->names[i], -1);
    if (name == NULL) return false;
    uint32_t slot = slot_of(name);
    while (parser->keys[slot] != NULL) slot = (slot + 1) % CXML_SLOTS;
    parser->keys[slot] = name;
    parser->numbers[slot] = i;
  }
  return true;
}

int32_t cxml_number(struct cxml_parser *parser, const xmlChar *name) {
  for (uint32_t slot = slot_of(name); parser->keys[slot] != NULL; slot = (slot + 1) % CXML_SLOTS) {
    if (parser->keys[slot] == name) return parser->numbers[slot];
  }
  // Elements that libxml2's HTML parser adds itself carry names that are not interned.
  if (!parser->context->html) return -1;
  for (int32_t i = 0; i < parser->vocabulary->count; i++) {
    if (strcmp((const char *)name, parser->vocabulary->names[i]) == 0) return i;
  }
  return -1;
}

// MARK: Life

bool cxml_prepare(
    struct cxml_parser *parser, xmlParserCtxtPtr context, const uint8_t *bytes, size_t count,
    const cxml_vocabulary *vocabulary, const cxml_handler *handler, const cxml_limits *limits) {
  pthread_once(&initialised, xmlInitParser);
  parser->context = context;
  parser->handler = handler;
  parser->limits = limits;
  parser->vocabulary = vocabulary;
  parser->result = CXML_OK;
  parser->depth = 0;
  parser->elements = 0;
  parser->next = bytes;
  parser->left = count;
  clock_gettime(CLOCK_MONOTONIC, &parser->deadline);
  long nanoseconds = (long)((limits->seconds - (double)(long)limits->seconds) * 1e9) + parser->deadline.tv_nsec;
  parser->deadline.tv_sec += (time_t)limits->seconds + nanoseconds / 1000000000L;
  parser->deadline.tv_nsec = nanoseconds % 1000000000L;

  context->userData = parser;
  parser->result = CXML_OUT_OF_MEMORY;
  if (!intern_names(parser)) return false;
  xmlParserInputBufferPtr buffer =
      xmlParserInputBufferCreateIO(read_input, NULL, parser, XML_CHAR_ENCODING_NONE);
  if (buffer == NULL) return false;
  xmlParserInputPtr input = xmlNewIOInputStream(context, buffer, XML_CHAR_ENCODING_NONE);
  if (input == NULL) {
    xmlFreeParserInputBuffer(buffer);
    return false;
  }
  if (inputPush(context, input) < 0) return false;
  parser->result = CXML_OK;
  return true;
}

void cxml_start(struct cxml_parser *parser, int32_t name, const cxml_attribute *attributes, int32_t count) {
  if (parser->result != CXML_OK) return;
  parser->depth++;
  parser->elements++;
  if (parser->depth > parser->limits->depth || parser->elements > parser->limits->elements) {
    cxml_stop(parser, CXML_TOO_COMPLEX);
    return;
  }
  int32_t line = parser->context->input->line;
  if (!parser->handler->start(parser->handler->owner, name, attributes, count, line)) {
    cxml_stop(parser, CXML_STOPPED);
  }
}

void cxml_end(struct cxml_parser *parser, int32_t name) {
  if (parser->result != CXML_OK) return;
  parser->depth--;
  parser->handler->end(parser->handler->owner, name, parser->context->input->line);
}

void cxml_stop(struct cxml_parser *parser, cxml_result why) {
  if (parser->result == CXML_OK) parser->result = why;
  xmlStopParser(parser->context);
}
