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
  }

  private struct Page: Encodable {
    var organs: [Shape]
    var next: Int64?
  }

  var list: Endpoint {
    Endpoint(
      path: APIRoutes.organs, summary: "按名称、简称或代码查找行政机关", access: .signedIn,
      parameters: [
        .init(name: "name", text: "名称、简称或代码的一部分"), .init(name: "after", text: "上一页最后一个机关的编号"),
      ]
    ) { request, context in
      let query = Query(request)
      let after = try query.value("after") { Organ.ID($0) }
      let found = try await desk.answer(
        OrganList(.named(query["name"] ?? "", after: after)), as: context.principal)
      let next = found.count == OrganList.page ? found.last?.organ.id.rawValue : nil
      return try Response(json: Page(organs: found.map { Shape($0.organ) }, next: next))
    }
  }

  var one: Endpoint {
    Endpoint(
      path: APIRoutes.organ, summary: "一个行政机关", access: .signedIn,
      parameters: [.init(name: "id", text: "编号", isRequired: true)]
    ) { _, context in
      let found = try await desk.answer(OrganDetails(try context.record()), as: context.principal)
      return try Response(json: Shape(found.organ))
    }
  }

  var guide: Endpoint {
    Endpoint(
      path: APIRoutes.guide, summary: "一个行政机关现行的公开指南", access: .anyone,
      parameters: [.init(name: "id", text: "编号", isRequired: true)]
    ) { _, context in
      let found = try await desk.answer(PublicGuide(of: try context.record()), as: context.principal)
      return try Response(json: GuideShape(found))
    }
  }
}
