import CivilTime
import Disclosure

/// A party as JSON: masked.
struct PartyShape: Encodable {
  var id: Int64
  var role, kind, name, contact: String
  var papers: [String]
  var isErased: Bool

  init(_ party: Party, _ secrets: [SealedValue]) {
    id = party.id.rawValue
    role = party.role.rawValue
    kind = party.kind.rawValue
    name = party.maskedName
    contact = party.maskedContact
    papers = secrets.map(\.masked)
    isErased = party.erasedAt != nil
  }

  static let schema = Schema.named(
    "Party",
    .object([
      .init("id", .id, "编号"), .init("role", .choice(of: Party.Role.self), "申请人、代理人、第三方"),
      .init("kind", .choice(of: Party.Kind.self), "自然人，或者哪一类组织"), .init("name", .words, "姓名（掩码）或者名称"),
      .init("contact", .words, "联系方式（掩码）"), .init("papers", .list(.words), "证件号码（掩码）"),
      .init("isErased", .flag, "是否已经清除"),
    ]))
}

/// A delivery as JSON.
struct DeliveryShape: Encodable {
  var id, letter: Int64
  var way, sentOn, reference: String
  var reachedOn, returnedOn: String?
  var note: String

  init(_ delivery: Delivery, _ masking: Masking) {
    id = delivery.id.rawValue
    letter = delivery.letter.rawValue
    way = delivery.way.rawValue
    sentOn = delivery.sentOn.description
    reference = masking(delivery.reference)
    reachedOn = delivery.reachedOn?.description
    returnedOn = delivery.returnedOn?.description
    note = masking(delivery.note)
  }

  static let schema = Schema.named(
    "Delivery",
    .object([
      .init("id", .id, "编号"), .init("letter", .id, "文书编号"), .init("way", .choice(of: DeliveryWay.self), "方式"),
      .init("sentOn", .date, "发出之日"), .init("reference", .words, "邮件号码等"), .optional("reachedOn", .date, "收到之日"),
      .optional("returnedOn", .date, "退回之日"), .init("note", .words, "证明"),
    ]))
}

/// A fee as JSON.
struct FeeShape: Encodable {
  var id: Int64
  var yuan: Int
  var noticedOn: String
  var reachedOn, paidOn: String?
  var receipt: String

  init(_ fee: ChargedFee) {
    id = fee.id.rawValue
    yuan = fee.assessment.total
    noticedOn = fee.noticedOn.description
    reachedOn = fee.reachedOn?.description
    paidOn = fee.paidOn?.description
    receipt = fee.receipt
  }

  static let schema = Schema.named(
    "Fee",
    .object([
      .init("id", .id, "编号"), .init("yuan", .count, "金额，元"), .init("noticedOn", .date, "通知之日"),
      .optional("reachedOn", .date, "通知送达之日"), .optional("paidOn", .date, "缴费之日"), .init("receipt", .words, "票据号码"),
    ]))
}

/// What table 3 counts of a case, as JSON.
struct ItemShape: Encodable {
  var id: Int64
  var receivedOn: String
  var dispatchedOn, outcome: String?
  var reopens: Int64?

  init(_ item: RequestItem) {
    id = item.counted.id
    receivedOn = item.counted.receivedOn.description
    dispatchedOn = item.counted.dispatchedOn?.description
    outcome = item.counted.ending?.code
    reopens = item.counted.reopens
  }

  static let schema = Schema.named(
    "Item",
    .object([
      .init("id", .id, "编号"), .init("receivedOn", .date, "收到之日"), .optional("dispatchedOn", .date, "答复或者办结之日"),
      .optional("outcome", .words, "结果的代码，D01 至 D24、E01 起"), .optional("reopens", .id, "重新办理的是哪一件"),
    ]))
}
