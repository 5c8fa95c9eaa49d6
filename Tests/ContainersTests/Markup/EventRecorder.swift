import Containers

/// Writes down what a parser tells, as text: `<name attribute=value@line`, `>name`, `'text'`.
final class EventRecorder: MarkupHandler {
  let names: [String]
  private(set) var events: [String] = []
  private var pending = ""
  var stopsAt: Int?

  init(_ names: [String]) {
    self.names = names
  }

  func start(_ name: Int, _ attributes: MarkupAttributes, line: Int) -> Bool {
    flush()
    var event = "<\(self.name(name))"
    for (index, attribute) in names.enumerated() {
      if let value = attributes.text(index) { event += " \(attribute)=\(value)" }
    }
    events.append(event + "@\(line)")
    return name != stopsAt
  }

  func end(_ name: Int, line: Int) {
    flush()
    events.append(">\(self.name(name))")
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>, line: Int) {
    pending += String(decoding: bytes, as: UTF8.self)
  }

  func flush() {
    if pending.contains(where: { !$0.isWhitespace || $0 == "\u{2028}" }) { events.append("'\(pending)'") }
    pending = ""
  }

  private func name(_ index: Int) -> String {
    names.indices.contains(index) ? names[index] : "?"
  }
}

/// The events of a page, implied elements left out.
func eventsOfHTML(_ page: String, keepsHidden: Bool = false) throws -> [String] {
  let names = ["title", "table", "tr", "td", "th", "pre", "colspan", "rowspan"]
  let recorder = EventRecorder(names)
  _ = try Array(page.utf8).withUnsafeBufferPointer {
    try MarkupParser().parseHTML(
      $0, vocabulary: MarkupVocabulary(names), handler: recorder, keepsHidden: keepsHidden)
  }
  recorder.flush()
  return recorder.events.filter { !$0.hasPrefix("<?") && $0 != ">?" }
}

/// The events of an XML document.
func eventsOfXML(_ text: String, names: [String], stopsAt: Int? = nil) throws -> [String] {
  let recorder = EventRecorder(names)
  recorder.stopsAt = stopsAt
  try Array(text.utf8).withUnsafeBufferPointer {
    try MarkupParser().parseXML($0, vocabulary: MarkupVocabulary(names), handler: recorder)
  }
  recorder.flush()
  return recorder.events
}
