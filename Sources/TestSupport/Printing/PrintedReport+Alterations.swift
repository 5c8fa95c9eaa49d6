internal import Disclosure

extension PrintedReport {
  /// Changes what is printed in the cells that hold values.
  mutating func changeValues(_ change: (String) -> String) {
    changeCells { cell in if !cell.isLabel { cell.text = change(cell.text) } }
  }

  /// Changes the labels of the tables.
  mutating func changeLabels(_ change: (String) -> String) {
    changeCells { cell in if cell.isLabel { cell.text = change(cell.text) } }
  }

  /// Changes all words: labels, headings, title and prose.
  mutating func changeWords(_ change: (String) -> String) {
    changeLabels(change)
    title = title.map(change)
    for index in blocks.indices {
      switch blocks[index] {
      case .heading(let text): blocks[index] = .heading(change(text))
      case .paragraph(let text): blocks[index] = .paragraph(change(text))
      case .table: break
      }
    }
  }

  /// The place of the last table.
  var lastTable: Int {
    blocks.lastIndex { if case .table = $0 { true } else { false } } ?? blocks.count - 1
  }

  /// Prints a mark where a zero would stand.
  mutating func replaceZeros(by mark: String, expecting expectation: ExpectedCell) {
    var changed: [CellAddress] = []
    changeCells { cell in
      guard let address = cell.address, cell.text == "0" else { return }
      cell.text = mark
      changed.append(address)
    }
    for address in changed { expected[address] = expectation }
  }

  /// Leaves zeros out.
  ///
  /// In a row that keeps some of its numbers the text no longer shows which these are.
  mutating func dropZeros() {
    var expectations = expected
    changeTables { table in
      for index in table.rows.indices {
        let values = table.rows[index].cells.filter { !$0.isLabel }
        let kept = values.filter { $0.text != "0" }
        guard kept.count < values.count else { continue }
        table.rows[index].cells.removeAll { !$0.isLabel && $0.text == "0" }
        for cell in values {
          guard let address = cell.address, case .value(let value)? = expectations[address] else { continue }
          let isKept = cell.text != "0"
          expectations[address] = isKept ? .possibly(value) : kept.isEmpty ? .empty : .possiblyEmpty
        }
      }
    }
    expected = expectations
  }

  mutating func addRemark() {
    changeCells { cell in
      guard let name = cell.address?.name, name.hasPrefix("proactive.art20_1.normativeDocuments"),
        name.hasSuffix("issued") || name.hasSuffix("newlyPublished")
      else { return }
      cell.text += "（其中修订 16 件）"
    }
  }

  /// Drops or replaces one character in the middle of a third of the long labels.
  mutating func misspell(_ random: inout SplitMix64) {
    changeTables { table in
      for row in table.rows.indices {
        for cell in table.rows[row].cells.indices {
          let label = table.rows[row].cells[cell].text
          guard table.rows[row].cells[cell].isLabel, table.rows[row].isData, label.count > 7, random.chance(0.35)
          else { continue }
          var letters = Array(label)
          let place = random.number(3...letters.count - 2)
          if random.chance(0.5) {
            letters.remove(at: place)
          } else {
            letters[place] = random.pick(["早", "末", "日", "木"])
          }
          table.rows[row].cells[cell].text = String(letters)
        }
      }
    }
  }

  mutating func repeatHead() {
    changeTables { table in
      guard let row = table.rows.firstIndex(where: { $0.key == "requests.unavailableNotHeld" }) else { return }
      table.rows[row].cells.insert(.init(text: "三、本年度办理结果", column: 0), at: 0)
    }
  }

  /// Ends the text after a row of table 3.
  mutating func cutOff(_ random: inout SplitMix64) {
    let place = blocks.firstIndex { if case .table(let table) = $0 { table.key == "requests" } else { false } }
    guard let place, case .table(var table) = blocks[place] else { return }
    table.rows = Array(table.rows.prefix(random.number(5...table.rows.count - 2)))
    blocks = blocks.prefix(place) + [.table(table)]
    var kept: [CellAddress: ExpectedCell] = [:]
    forEachValue { cell in if let address = cell.address { kept[address] = expected[address] } }
    expected = kept
  }

  mutating func truncateHeads() {
    changeCells { cell in
      let shorter = ["结果纠正": "结果", "其他结果": "其他", "尚未审结": "尚未", "现行有效件数": "现行有效件"]
      if cell.isLabel, let text = shorter[cell.text] { cell.text = text }
    }
  }

  /// A row of the organ's own in table 2, which no cell of the form holds.
  mutating func addRow() {
    changeTables { table in
      guard let row = table.rows.firstIndex(where: { $0.key == "proactive.art20_1.normativeDocuments" }) else { return }
      let cells = ["其他主动公开文件", "9", "9", "9"].enumerated().map { PrintedTable.Cell(text: $1, column: $0) }
      table.rows.insert(.init(cells: cells), at: row + 1)
    }
  }
}
