/// A page taken apart just far enough to find the faults that a template makes.
public struct Markup {
  /// The opening tag of an element.
  public struct Tag {
    /// The name, in lower case.
    public var name: String
    /// The attributes by name.
    public var attributes: [String: String]
  }

  /// All opening tags, in order.
  public private(set) var tags: [Tag] = []
  /// What is wrong with the nesting.
  private var faults: [String] = []

  private static let void: Set<String> = ["meta", "link", "input", "br", "img", "hr", "col"]

  /// Takes a page apart.
  public init(_ html: String) {
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
  public func all(_ name: String) -> [Tag] { tags.filter { $0.name == name } }

  /// The ids, in order.
  public var ids: [String] { tags.compactMap { $0.attributes["id"] } }

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
  /// What keeps the page from being what every page must be: nested well, in Chinese, with one `h1`, unique ids, labels
  /// for every field, links within the page that lead somewhere, and nothing that the security policy would block.
  public var unsoundness: [String] {
    var found = faults
    if all("html").first?.attributes["lang"] != "zh-CN" { found.append("the language is not said") }
    if all("h1").count != 1 { found.append("there are \(all("h1").count) h1") }
    if all("title").count != 1 { found.append("there are \(all("title").count) titles") }
    let known = Set(ids)
    if known.count != ids.count { found.append("an id is used twice: \(ids)") }
    for link in all("a") {
      guard let target = link.attributes["href"] else {
        found.append("a link leads nowhere")
        continue
      }
      if target.isEmpty { found.append("a link has an empty address") }
      if target.hasPrefix("#"), !known.contains(String(target.dropFirst())) { found.append("\(target) leads nowhere") }
    }
    found += unlabelled + undescribed
    if !tags.allSatisfy({ $0.attributes["style"] == nil }) || !all("style").isEmpty { found.append("inline style") }
    if !all("script").allSatisfy({ $0.attributes["src"] != nil }) { found.append("inline script") }
    if tags.contains(where: { $0.attributes.keys.contains { $0.hasPrefix("on") } }) { found.append("inline handler") }
    return found
  }

  private var unlabelled: [String] {
    let labels = Set(all("label").compactMap { $0.attributes["for"] })
    return (all("input") + all("select") + all("textarea")).compactMap { field in
      let isNamed =
        field.attributes["aria-label"] != nil || field.attributes["type"] == "hidden"
        || (field.attributes["type"] == "checkbox" && field.attributes["id"] == nil)
        || labels.contains(field.attributes["id"] ?? "")
      return isNamed ? nil : "a field has no label: \(field.attributes)"
    }
  }

  private var undescribed: [String] {
    let known = Set(ids)
    return tags.flatMap { tag in
      ["aria-describedby", "aria-labelledby"].flatMap { (tag.attributes[$0] ?? "").split(separator: " ") }
    }
    .filter { !known.contains(String($0)) }
    .map { "\($0) describes something and does not exist" }
  }
}
