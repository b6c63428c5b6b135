def sieve(n):
    flags = [True] * (n + 1)
    flags[0] = flags[1] = False
    i = 2
    while i * i <= n:
        if flags[i]:
            for j in range(i * i, n + 1, i):
                flags[j] = False
        i += 1
    return [i for i, prime in enumerate(flags) if prime]
primes = sieve(300000)
result = (len(primes), primes[-1], sum(primes))
