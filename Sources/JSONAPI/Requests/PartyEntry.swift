import CivilTime
import Disclosure

/// Somebody whom a request concerns, as a program enters him.
enum PartyEntry {
  static let schema = Schema.named(
    "PartyEntry",
    .object([
      .init("kind", .choice(of: Party.Kind.self), "自然人，或者哪一类组织"), .init("name", .words(1...100), "姓名或名称"),
      .optional("representative", .words(upTo: 200), "组织的代表人或联系人"), .optional("contact", .words(upTo: 200), "联系电话"),
      .optional("email", .words(upTo: 200), "电子邮箱"), .optional("address", .words(upTo: 200), "通信地址"),
      .optional("code", .words(upTo: 18), "组织的统一社会信用代码"),
      .optional(
        "paper",
        .object([
          .init("kind", .choice(of: IdentityPaper.Kind.self), "居民身份证或其他证件"),
          .init("number", .words(1...IdentityPaper.longestNumber), "号码；密封保存，只显示掩码"),
        ]), "自然人的身份证明"),
    ]))

  static func read(_ entry: Entry) throws -> PartyDraft {
    var paper: IdentityPaper?
    if let own = entry.entry("paper") {
      paper = IdentityPaper(try own.required(own.choice("kind")), number: own.text("number"))
    }
    return PartyDraft(
      kind: try entry.required(entry.choice("kind")), name: entry.text("name"),
      representative: entry.text("representative"), contact: entry.text("contact"), email: entry.text("email"),
      address: entry.text("address"), code: entry.text("code"), paper: paper)
  }
}
