import Testing

/// A page taken apart just far enough to find the faults that a template makes.
struct Markup {
  struct Tag {
    var name: String
    var attributes: [String: String]
  }

  private(set) var tags: [Tag] = []
  /// What is wrong with the nesting.
  private(set) var faults: [String] = []
  let source: String

  private static let void: Set<String> = ["meta", "link", "input", "br", "img", "hr", "col"]

  init(_ html: String) {
    source = html
    var open: [String] = []
    var rest = html[...]
    while let start = rest.firstIndex(of: "<") {
      rest = rest[start...]
      guard let end = rest.firstIndex(of: ">") else {
        faults.append("a tag is not closed: \(rest.prefix(40))")
        break
      }
      let inner = rest[rest.index(after: start)..<end]
      rest = rest[rest.index(after: end)...]
      if inner.hasPrefix("!") { continue }
      if inner.hasPrefix("/") {
        let name = inner.dropFirst().lowercased()
        if open.popLast() != name { faults.append("</\(name)> closes something else") }
        continue
      }
      let tag = Self.tag(String(inner))
      tags.append(tag)
      if !Self.void.contains(tag.name) { open.append(tag.name) }
    }
    if !open.isEmpty { faults.append("not closed: \(open)") }
  }

  /// The tags of a name.
  func all(_ name: String) -> [Tag] { tags.filter { $0.name == name } }

  /// The ids, in order.
  var ids: [String] { tags.compactMap { $0.attributes["id"] } }

  private static func tag(_ text: String) -> Tag {
    let name = text.prefix { !$0.isWhitespace }
    var attributes: [String: String] = [:]
    var rest = text.dropFirst(name.count)
    while true {
      rest = rest.drop { $0.isWhitespace }
      guard !rest.isEmpty else { break }
      let key = rest.prefix { $0 != "=" && !$0.isWhitespace }
      rest = rest.dropFirst(key.count)
      guard rest.first == "=" else {
        attributes[key.lowercased()] = ""
        continue
      }
      rest = rest.dropFirst(2)
      let value = rest.prefix { $0 != "\"" }
      attributes[key.lowercased()] = String(value)
      rest = rest.dropFirst(value.count + 1)
    }
    return Tag(name: name.lowercased(), attributes: attributes)
  }
}

extension Markup {
  /// Checks what every page must be: nested well, in Chinese, with one `h1`, unique ids, labels for every field, links
  /// within the page that lead somewhere, and nothing that the security policy would block.
  func expectSound(sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(faults == [], sourceLocation: sourceLocation)
    #expect(all("html").first?.attributes["lang"] == "zh-CN", sourceLocation: sourceLocation)
    #expect(all("h1").count == 1, sourceLocation: sourceLocation)
    #expect(all("title").count == 1, sourceLocation: sourceLocation)
    #expect(Set(ids).count == ids.count, "an id is used twice", sourceLocation: sourceLocation)
    let known = Set(ids)
    for link in all("a") {
      guard let target = link.attributes["href"], target.hasPrefix("#") else { continue }
      #expect(known.contains(String(target.dropFirst())), "\(target) leads nowhere", sourceLocation: sourceLocation)
    }
    let labels = Set(all("label").compactMap { $0.attributes["for"] })
    for field in all("input") + all("select") {
      let isNamed =
        field.attributes["aria-label"] != nil || ["checkbox", "hidden"].contains(field.attributes["type"] ?? "")
        || labels.contains(field.attributes["id"] ?? "")
      #expect(isNamed, "a field has no label", sourceLocation: sourceLocation)
    }
    #expect(tags.allSatisfy { $0.attributes["style"] == nil }, "inline style", sourceLocation: sourceLocation)
    #expect(all("script").allSatisfy { $0.attributes["src"] != nil }, "inline script", sourceLocation: sourceLocation)
  }
}
