/// Sums in which the numbers of one form can be compared with those of another.
struct FormBridge: Sendable {
  /// The name of the row that shows the sum.
  var name: String
  /// Its label.
  var label: String
  /// The cells of the forms of 2021 and 2019 that make it up.
  var later: [CellAddress]
  /// The cells of the statistics table of 2014 that make it up.
  var earlier: [CellAddress]

  /// The outcomes that the statistics table of 2014 counts in another way.
  ///
  /// Only these sums are comparable; 告知作出更改补充 has no counterpart, and there were no columns for applicants.
  static let outcomes: [FormBridge] = [
    bridge("granted", "（一）予以公开", rows: ["granted"], ["alreadyPublic", "agreed"]),
    bridge("partiallyGranted", "（二）部分公开", rows: ["partiallyGranted"], ["agreedPartly"]),
    bridge("refused", "（三）不予公开合计", rows: rows(prefix: "refused"), ["refused"]),
    bridge("unavailableNotHeld", "（四）1.本机关不掌握相关政府信息", rows: ["unavailableNotHeld"], ["notThisOrgan", "notExist"]),
    bridge(
      "declinedOrOther", "（五）不予处理、（六）其他处理合计", rows: rows(prefix: "declined") + rows(prefix: "other"),
      ["otherChannel"]),
  ]

  /// For every column of table 3: the row 其他处理 of 2019 and the three rows of 2021 that add up to it.
  static let otherHandling: [CellAddress: [CellAddress]] = {
    var bridges: [CellAddress: [CellAddress]] = [:]
    for address in CellAddress.all where address.definition.row == "otherHandling" {
      guard let column = address.definition.column else { continue }
      bridges[address] = ["otherCorrectionLapsed", "otherFeeLapsed", "otherMisc"].compactMap {
        CellAddress("requests.\($0).\(column)")
      }
    }
    return bridges
  }()

  private static func rows(prefix: String) -> [String] {
    var rows: [String] = []
    for address in CellAddress.all where address.definition.table == "requests" {
      if let row = address.definition.row, row.hasPrefix(prefix), rows.last != row { rows.append(row) }
    }
    return rows
  }

  private static func bridge(_ name: String, _ label: String, rows: [String], _ earlier: [String]) -> FormBridge {
    FormBridge(
      name: "requests.\(name).total", label: label, later: rows.compactMap { CellAddress("requests.\($0).total") },
      earlier: earlier.compactMap { CellAddress("statistics.\($0)") })
  }
}
