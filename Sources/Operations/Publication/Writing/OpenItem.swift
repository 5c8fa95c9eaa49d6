public import CivilTime
public import Disclosure

/// Begins an item of disclosure.
public struct OpenItem: Operation {
  /// Registering at the organ.
  public static let access = Access.capability(.registerMatters)

  /// The organ that will publish it.
  public var organ: Organ.ID
  /// What kind of item it is.
  public var kind: ItemKind
  /// The title, which can be changed later.
  public var title: String
  /// When the information came about.
  public var formedOn: CivilDate
  /// Who may see it before it is public.
  public var label: Matter.Label
  /// Who writes it; whoever begins it where nil.
  public var editor: Person.ID?

  /// Begins an item.
  public init(
    _ kind: ItemKind, organ: Organ.ID, title: String, formedOn: CivilDate, label: Matter.Label = .ordinary,
    editor: Person.ID? = nil
  ) {
    self.organ = organ
    self.kind = kind
    self.title = title.trimmed
    self.formedOn = formedOn
    self.label = label
    self.editor = editor
  }

  /// The organ.
  public func organ(in scope: Scope) throws -> Organ.ID? { organ }

  /// Numbers and saves it, with the columns and the ground that its kind usually has.
  ///
  /// - Throws: `Issues`, `NumberRefusal`, `MatterRefusal`.
  public func run(in scope: Scope) throws -> Matter.ID {
    let editor = editor ?? scope.principal.person
    if let editor { try scope.requireHandler(editor, at: organ) }
    let content = ItemContent.beginning(kind, title: title, formedOn: formedOn)
    try Issues.check(content.issues(of: kind, at: .save, today: scope.today))
    return try scope.openItem(kind, organ: organ, content: content, label: label, editor: editor).id
  }
}

extension ItemContent {
  /// What an item of a kind begins with.
  static func beginning(_ kind: ItemKind, title: String, formedOn: CivilDate) -> ItemContent {
    let rule = kind.rule
    var content = ItemContent(title: title, formedOn: formedOn)
    content.columns = [rule.column]
    content.decision.statutoryItem = rule.statutoryItem
    if rule.form == .document { content.document = DocumentFacts() }
    return content
  }
}
