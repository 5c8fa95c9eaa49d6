import Disclosure
import Hummingbird
import Operations
import WebSupport

/// Lets somebody choose an organ: from a list where they are few, by a part of the name where they are many.
///
/// Where several organs fit what was typed, the form comes back and offers them; nothing of it needs a script, which
/// only suggests names while somebody types.
struct OrganChooser: Sendable {
  let room: DeskRoom
  let context: WebContext
  /// The organs where the asker holds this; all where nil.
  var holding: Capability?

  /// The organ that a form names, by its number or by a part of its name; nil where it names none.
  func read(_ name: String, _ form: inout FormData, isOptional: Bool = false) async throws -> Organ.ID? {
    let text = form.text(name, isOptional: isOptional)
    guard !text.isEmpty else { return nil }
    if let id = Organ.ID(text) { return id }
    let found = try await matches(text)
    let exact = found.filter { $0.name == text }
    if let only = exact.count == 1 ? exact.first : found.count == 1 ? found.first : nil { return only.id }
    if found.isEmpty {
      form.note(name, "organs.choice.none", ["text": text])
    } else if found.count > OrganMatches.limit {
      form.note(name, "organs.choice.tooMany", ["text": text])
    } else {
      form.note(name, "organs.choice.several", ["text": text, "count": "\(found.count)"])
    }
    return nil
  }

  /// The field; `nothing` are the words of no choice where it may stay empty.
  func field(
    _ sheet: FormSheet, _ name: String, _ form: FormData, isOptional: Bool = false, nothing: String = "",
    without: Organ.ID? = nil
  ) async throws -> Field {
    let all = try await matches("").filter { $0.id != without }
    let text = (form[name] ?? "").trimmed
    guard all.count >= OrganMatches.limit else {
      let choices = all.map { Choice($0.id.description, $0.name) }
      return sheet.select(name, choices, isOptional: isOptional, nothing: nothing)
    }
    var shown = text
    var offered: [OrganMatches.Entry] = []
    if let id = Organ.ID(text) {
      shown = try await room.desk.answer(OrganMatches(id), as: context.principal).first?.name ?? ""
      // A name that others have too would not be understood when it comes back.
      let found = shown.isEmpty ? [] : try await matches(shown)
      offered = found.filter { $0.name == shown }.count > 1 ? found : []
    } else if !text.isEmpty {
      let found = try await matches(text).filter { $0.id != without }
      offered = found.count > 1 && found.count <= OrganMatches.limit ? found : []
    }
    let source = DeskRoutes.organSuggestions(holding: holding)
    return sheet.chooser(
      name, text: shown, offered: offered.map { Choice($0.id.description, $0.name, hint: $0.note) }, chosen: text,
      source: source, isOptional: isOptional)
  }

  private func matches(_ text: String) async throws -> [OrganMatches.Entry] {
    try await room.desk.answer(OrganMatches(text, holding: holding), as: context.principal)
  }
}

/// Suggests names to the script of a chooser.
struct OrganSuggestions: Sendable {
  let room: DeskRoom

  @Sendable func list(_ request: Request, _ context: WebContext) async throws -> Response {
    let query = Query(request)
    let holding = query["holding"].flatMap { Capability(rawValue: $0) }
    guard let text = query["q"] else { return try Response(json: [String]()) }
    let found = try await room.desk.answer(OrganMatches(text, holding: holding), as: context.principal)
    return try Response(json: found.prefix(20).map(\.name))
  }
}
