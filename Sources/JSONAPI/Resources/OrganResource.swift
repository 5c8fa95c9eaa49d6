import CivilTime
import Disclosure
import Hummingbird
import Operations
import WebSupport

/// Organs and their public guides.
struct OrganResource: Sendable {
  let desk: Desk

  private struct Shape: Encodable {
    var id: Int64
    var name, shortName, level: String
    var territorialParent, verticalParent: Int64?
    var creditCode, regionCode: String?
    var documentWord, establishedOn, abolishedOn: String?

    init(_ organ: Organ) {
      id = organ.id.rawValue
      name = organ.name
      shortName = organ.shortName
      level = organ.level.rawValue
      territorialParent = organ.territorialParent?.rawValue
      verticalParent = organ.verticalParent?.rawValue
      creditCode = organ.creditCode?.description
      regionCode = organ.regionCode
      documentWord = organ.documentWord
      establishedOn = organ.establishedOn?.description
      abolishedOn = organ.abolishedOn?.description
    }

    static let schema = Schema.named(
      "Organ",
      .object([
        .init("id", .id, "编号"), .init("name", .words, "名称"), .init("shortName", .words, "简称"),
        .init("level", .choice(of: OrganLevel.self), "层级"),
        .optional("territorialParent", .id, "所属政府（上一级）的编号"), .optional("verticalParent", .id, "上级主管机关的编号"),
        .optional("creditCode", .words, "统一社会信用代码"), .optional("regionCode", .words, "行政区划代码"),
        .optional("documentWord", .words, "发文字号的代字"), .optional("establishedOn", .date, "设立之日"),
        .optional("abolishedOn", .date, "撤销之日"),
      ]))
  }

  private struct Page: Encodable {
    var organs: [Shape]
    var next: Int64?

    static let schema = Schema.object([
      .init("organs", .list(Shape.schema), "这一页的机关"), .optional("next", .id, "下一页的 after；没有下一页时没有"),
    ])
  }

  var list: Endpoint {
    Endpoint(
      name: "listOrgans", path: APIRoutes.organs, summary: "按名称、简称或代码查找行政机关", access: .signedIn,
      parameters: [
        .init("name", .words(1...200), "名称、简称或代码的一部分"), .init("after", .id, "上一页最后一个机关的编号"),
      ], reply: Page.schema
    ) { call in
      let after = try call.query.value("after") { Organ.ID($0) }
      let found = try await desk.answer(
        OrganList(.named(call.query["name"] ?? "", after: after)), as: call.principal)
      let next = found.count == OrganList.page ? found.last?.organ.id.rawValue : nil
      return try Response(json: Page(organs: found.map { Shape($0.organ) }, next: next))
    }
  }

  var one: Endpoint {
    Endpoint(
      name: "getOrgan", path: APIRoutes.organ, summary: "一个行政机关", access: .signedIn, reply: Shape.schema
    ) { call in
      let found = try await desk.answer(OrganDetails(try call.record()), as: call.principal)
      return try Response(json: Shape(found.organ))
    }
  }

  var guide: Endpoint {
    Endpoint(
      name: "getGuide", path: APIRoutes.guide, summary: "一个行政机关现行的公开指南", access: .anyone,
      reply: GuideShape.schema
    ) { call in
      let found = try await desk.answer(PublicGuide(of: try call.record()), as: call.principal)
      return try Response(json: GuideShape(found))
    }
  }
}
