import Disclosure
import HTTPTypes
import Hummingbird
import Operations
import WebSupport

/// Old registers that programs hand in, and what comes of them.
struct RegisterResource: Sendable {
  /// How many rows one body holds; more go into several.
  private static let rows = 1...2_000

  let desk: Desk
  /// Where sheets are kept until they are done with; nil where the server keeps no files.
  let cabinet: FileCabinet?

  var create: Endpoint {
    Endpoint(
      name: "importRegister", method: .post, path: APIRoutes.registerImports,
      summary: "导入旧的申请台账：逐行检查，全部没有问题才在后台导入；已经登记的行跳过，同一内容重复发送不会重复登记",
      access: .capability(.registerMatters),
      body: .named(
        "RegisterSheet",
        .object([.init("organ", .id, "机关编号"), .init("rows", .list(Self.row, count: Self.rows), "各行，写法与台账文件相同")])),
      status: .created, reply: RegisterImportShape.schema, isCostly: true
    ) { call in
      guard let cabinet else { throw Refusal.notFound }
      let organ: Organ.ID = try call.body.required(call.body.id("organ"))
      let sheet = RegisterSheet(rows: call.body.entries("rows").enumerated().map { Self.row($1, at: $0) })
      let lines = try await desk.answer(RegisterPreview(organ: organ, sheet), as: call.principal)
      try Issues.check(
        lines.enumerated().flatMap { index, line in
          line.issues.map { Issue("rows.\(index).\($0.field)", $0.key, $0.arguments) }
        })
      let item = try await cabinet.importRegister(sheet, of: organ, as: call.principal)
      var response = try Response(json: RegisterImportShape(item, []), status: .created)
      response.headers[.location] = "\(APIRoutes.registerImports)/\(item.id)"
      return response
    }
  }

  var one: Endpoint {
    Endpoint(
      name: "getRegisterImport", path: APIRoutes.registerImport, summary: "一次台账导入：进度、结果和未导入的行",
      access: .capability(.registerMatters), reply: RegisterImportShape.schema
    ) { call in
      let found = try await desk.answer(
        RegisterImportDetails(try call.record(), limit: RegisterColumn.limit), as: call.principal)
      return try Response(json: RegisterImportShape(found.item, found.findings))
    }
  }

  private static let row = Schema.named(
    "RegisterRow",
    .object(
      RegisterSheet.read.map { column in
        RegisterColumn.needed.contains(column)
          ? .init(column.field, .words(1...20_000), column.rawValue)
          : .optional(column.field, .words(upTo: 20_000), column.rawValue)
      }))

  private static func row(_ entry: Entry, at index: Int) -> RegisterSheet.Row {
    let values = RegisterSheet.read.compactMap { column in
      entry.textOrNil(column.field).flatMap { $0.isEmpty ? nil : (column, $0) }
    }
    return RegisterSheet.Row(number: index + 1, values: Dictionary(values) { first, _ in first })
  }
}
