def report(n):
    text = ""
    for i in range(n):
        text += "line " + str(i) + ": "
        if i % 3 == 0:
            text += "ok"
        else:
            text += "late"
        text += "\n"
    return text

def rows(n):
    out = []
    for i in range(n):
        out.append("trade," + str(i) + "," + "buy" * (i % 2))
    return "\n".join(out)

a, b = report(20000), rows(60000)
result = (len(a), a.count("late"), len(b), b[-20:])
