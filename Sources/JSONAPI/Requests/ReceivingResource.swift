import Disclosure
import HTTPTypes
import Hummingbird
import Operations
import WebSupport

/// What somebody has to know before he asks: which organ, what it says of itself, whether he has asked before.
struct ReceivingResource: Sendable {
  let desk: Desk

  private struct Page: Encodable {
    struct Line: Encodable {
      var id: Int64
      var name, above: String
    }
    var organs: [Line]
    var next: Int64?

    static let schema = Schema.named(
      "ReceivingOrgans",
      .object([
        .init(
          "organs",
          .list(
            .object([
              .init("id", .id, "编号"), .init("name", .words, "名称"), .init("above", .words, "上一级，用来区分同名的机关"),
            ])), "这一页的机关"),
        .optional("next", .id, "下一页的 after；没有下一页时没有"),
      ]))
  }

  var organs: Endpoint {
    Endpoint(
      name: "listReceivingOrgans", path: APIRoutes.receivingOrgans, summary: "可以向哪些机关申请，按名称", access: .anyone,
      parameters: [.init("name", .words(1...60), "名称的一部分"), .init("after", .id, "上一页给出的 next")],
      reply: Page.schema
    ) { call in
      let after = try call.query.value("after") { Organ.ID($0) }
      let found = try await desk.answer(
        ReceivingOrgans(call.query["name"] ?? "", after: after), as: call.principal)
      let page = found.prefix(ReceivingOrgans.page)
      return try Response(
        json: Page(
          organs: page.map { Page.Line(id: $0.id.rawValue, name: $0.name, above: $0.above) },
          next: found.count > page.count ? page.last?.id.rawValue : nil))
    }
  }

  private struct One: Encodable {
    struct Moved: Encodable {
      var function: String
      var organ: Int64
      var name: String
    }
    var id: Int64
    var name: String
    var receives, hasGuide: Bool
    var office: GuideOffice
    var moved: [Moved]

    struct GuideOffice: Encodable {
      var name, address, hours, telephone, email: String

      static let schema = Schema.object([
        .init("name", .words, "名称"), .init("address", .words, "地址"), .init("hours", .words, "办公时间"),
        .init("telephone", .words, "电话"), .init("email", .words, "电子邮箱"),
      ])
    }

    static let schema = Schema.named(
      "ReceivingOrgan",
      .object([
        .init("id", .id, "编号"), .init("name", .words, "名称"), .init("receives", .flag, "是否受理申请；撤销的机关不再受理"),
        .init("hasGuide", .flag, "是否有现行的公开指南"), .init("office", GuideOffice.schema, "受理申请的机构"),
        .init(
          "moved",
          .list(
            .object([
              .init("function", .words, "职能；空表示其余全部"), .init("organ", .id, "现在由哪个机关承担"), .init("name", .words, "它的名称"),
            ])), "移交了的职能"),
      ]))
  }

  var organ: Endpoint {
    Endpoint(
      name: "getReceivingOrgan", path: APIRoutes.receivingOrgan, summary: "向一个机关申请之前要知道的", access: .anyone,
      reply: One.schema
    ) { call in
      let found = try await desk.answer(ReceivingOrgan(try call.record()), as: call.principal)
      let office = found.office
      return try Response(
        json: One(
          id: found.organ.id.rawValue, name: found.organ.name, receives: found.organ.abolishedOn == nil,
          hasGuide: found.guide != nil,
          office: .init(
            name: office.name, address: office.address, hours: office.hours, telephone: office.telephone,
            email: office.email),
          moved: found.moved.map { One.Moved(function: $0.function, organ: $0.organ.rawValue, name: $0.name) }))
    }
  }

  private struct Earlier: Encodable {
    var numbers: [String]

    static let schema = Schema.named(
      "EarlierRequests", .object([.init("numbers", .list(.words), "编号，后提交的在前；没有时可以放心提交")]))
  }

  /// Asked before filing; only whoever proves himself in the same way is told.
  var earlier: Endpoint {
    Endpoint(
      name: "findEarlierRequests", method: .post, path: APIRoutes.earlier, summary: "提交之前查一查：同一申请人是否已经提交过同样的申请",
      access: .anyone, body: RequestEntry.visitor, reply: Earlier.schema
    ) { call in
      try await VisitorLimit.following.count(call, desk)
      let draft = try RequestEntry.read(call.body, channel: .online, evidence: [])
      let organ: Organ.ID = try call.body.required(call.body.id("organ"))
      return try Response(
        json: Earlier(numbers: try await desk.answer(EarlierRequests(like: draft, at: organ), as: call.principal)))
    }
  }
}
