extension ItemContent {
  /// All texts of it that a reader would see, in their order, for the screening; the texts of its files are added by
  /// whoever has them.
  public var screeningText: ScreeningText {
    var pieces = [ScreeningText.Piece(ScreeningPlace("title"), .title, title)]
    func add(_ part: String, _ text: String) {
      if !text.isEmpty { pieces.append(.init(ScreeningPlace(part), .paragraph, text)) }
    }
    add("summary", summary)
    add("keywords", keywords.joined(separator: " "))
    add("source", source)
    if let document {
      add("number", document.number)
      add("issuers", document.issuers.joined(separator: "、"))
      add("abolishedBy", document.abolishedBy)
      add("basis", document.basis.joined(separator: "\n"))
    }
    for (key, value) in fields.sorted(by: { $0.key < $1.key }) { add("field.\(key)", value) }
    pieces += body.pieces(part: "body")
    for (index, question) in questions.enumerated() {
      add("question.\(index)", question.question)
      pieces += question.answer.pieces(part: "answer.\(index)")
    }
    if !video.isEmpty { pieces.append(.init(ScreeningPlace("video"), .link, video)) }
    for file in files where !file.title.isEmpty {
      pieces.append(.init(ScreeningPlace("file.\(file.id)", "title"), .fileName, file.title))
    }
    return ScreeningText(pieces)
  }

  /// The same content with other words at a place; nil where what was found does not stand there any more, or the place
  /// is none that can be changed here.
  public func replacing(_ hit: ScreeningHit, with words: String) -> ItemContent? {
    var content = self
    let parts = hit.place.part.split(separator: ".", maxSplits: 1).map(String.init)
    switch parts[0] {
    case "body":
      guard let body = body.replacing(hit, with: words) else { return nil }
      content.body = body
    case "answer":
      guard let index = parts.last.flatMap({ Int($0) }), questions.indices.contains(index),
        let answer = questions[index].answer.replacing(hit, with: words)
      else { return nil }
      content.questions[index].answer = answer
    case "question":
      guard let index = parts.last.flatMap({ Int($0) }), questions.indices.contains(index),
        let text = questions[index].question.replacing(hit, with: words)
      else { return nil }
      content.questions[index].question = text
    case "field":
      guard let key = parts.last, let text = fields[key]?.replacing(hit, with: words) else { return nil }
      content.fields[key] = text
    default:
      guard let path = Self.plainParts[parts[0]], let text = self[keyPath: path].replacing(hit, with: words) else {
        return nil
      }
      content[keyPath: path] = text
    }
    return content
  }

  private static var plainParts: [String: WritableKeyPath<ItemContent, String>] {
    ["title": \.title, "summary": \.summary, "source": \.source]
  }
}

extension Article {
  fileprivate func replacing(_ hit: ScreeningHit, with words: String) -> Article? {
    replacing(place: hit.place, start: hit.start, length: hit.length, found: hit.found, with: words)
  }
}

extension String {
  /// The text with other words at a place of its UTF-8; nil where something else stands there.
  fileprivate func replacing(_ hit: ScreeningHit, with words: String) -> String? {
    let bytes = Array(utf8)
    let range = hit.start..<(hit.start + hit.length)
    guard hit.start >= 0, range.upperBound <= bytes.count, bytes[range].elementsEqual(hit.found.utf8) else {
      return nil
    }
    return String(decoding: bytes[..<range.lowerBound] + Array(words.utf8) + bytes[range.upperBound...], as: UTF8.self)
  }
}
