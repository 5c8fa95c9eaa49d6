import CivilTime
import Disclosure
import Operations
import WebSupport

extension ScreeningHit.Level {
  /// The weight as a tag.
  var tag: Tag {
    switch self {
    case .block: Tag(Texts.text("screening.level.block"), .late)
    case .review: Tag(Texts.text("screening.level.review"), .soon)
    case .hint: Tag(Texts.text("screening.level.hint"))
    }
  }
}

extension ScreeningHit {
  /// The key of its texts: those of the table for a row of a table, those of the rule for any other.
  private var textKey: String { arguments["table"].map { "screening.table.\($0)" } ?? "screening.rule.\(rule)" }

  /// What the rule is called.
  var ruleName: String { Texts.text("\(textKey).name") }

  /// Why it was found, and what to do.
  var reason: String { Texts.text(textKey, arguments) }
}

extension ScreeningPlace {
  /// Where it stands, in words.
  func words(_ kind: ItemKind, files: [Attachment]) -> String {
    let parts = part.split(separator: ".", maxSplits: 1).map(String.init)
    switch parts[0] {
    case "body", "answer":
      let numbers = path.split(separator: ".").compactMap { Int($0) }
      guard let block = numbers.first else { return Texts.text("item.place.\(parts[0])") }
      return Texts.text("item.place.\(parts[0]).block", ["number": "\(block + 1)"])
    case "field":
      return kind.rule.fields.first { $0.key == parts.last }?.label ?? ""
    case "file":
      let name = files.first { $0.id.description == parts.last }?.name ?? ""
      return Texts.text(path.hasPrefix("hidden") ? "item.place.hidden" : "item.place.file", ["file": name])
    default: return Texts.all["item.place.\(parts[0])"] ?? ""
    }
  }
}

extension ItemDeskPage.FindingLine {
  /// How many characters stand around a find.
  private static let around = 12

  init(_ finding: ScreeningFinding, _ found: ItemDetails.Outcome) {
    let (hit, id) = (finding.hit, found.item.id)
    let mayAct = found.item.stage == .drafting && found.powers.contains(.handleMatters)
    let isOpen = finding.waiver == nil
    let canMend = mayAct && isOpen && hit.replacement != nil && !hit.place.part.hasPrefix("file")
    let text = found.latest.content.screeningText.pieces.first { $0.place == hit.place }?.text ?? hit.found
    let bytes = Array(text.utf8)
    let end = min(hit.start + hit.length, bytes.count)
    let start = min(hit.start, end)
    self.init(
      tag: hit.level.tag, rule: hit.ruleName, place: hit.place.words(found.item.kind, files: found.files),
      before: String(String(decoding: bytes[..<start], as: UTF8.self).suffix(Self.around)), found: hit.found,
      after: String(String(decoding: bytes[end...], as: UTF8.self).prefix(Self.around)), reason: hit.reason,
      waived: finding.waiver.map {
        Texts.text(
          "item.findings.waiver",
          ["person": found.names[$0.by], "day": $0.at.beijingDate.chinese, "reason": $0.reason])
      } ?? "",
      replacement: canMend ? hit.replacement.map { $0.isEmpty ? Texts.text("item.findings.remove") : $0 } ?? "" : "",
      mendPath: DeskRoutes.item(id, DeskRoutes.itemMend),
      waiverPath: mayAct && isOpen && hit.level != .hint
        ? DeskRoutes.item(
          id, DeskRoutes.itemWaiver, Query([("key", finding.key), ("version", "\(found.latest.id)")])) : "",
      removalPath: mayAct && !isOpen ? DeskRoutes.item(id, DeskRoutes.itemWaiverRemoval) : "", key: finding.key,
      version: "\(found.latest.id)")
  }
}
